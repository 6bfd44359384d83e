import type { TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient, eventually } from '../api-client.js';
import type { Logins } from '../launch-to-ranking.js';
import { sendSlowly, type SlowAnswer } from './slow-request.js';

/** When each vote is complete, in milliseconds from the end of the round; all of them begin seconds before it. */
export const completeAt = [-3_000, -1_000, -250, -50, 20, 120, 800, 2_500] as const;
/** Whoever has all this time must be in, whatever the machine is doing. */
const surelyInTime = -3_000;
const votingLastsMs = 22_000;
const beginBeforeMs = 7_000;
/** More than the connections that a gateway keeps to a service. */
const neverComplete = 1_300;
const neverAsked = 100;

export interface Around {
  readonly votes: readonly { readonly completeAt: number; readonly answer: SlowAnswer }[];
  readonly accepted: readonly { readonly castBeforeEndMs: number }[];
  readonly neverEnded: readonly SlowAnswer[];
  /** How long votes of somebody else took meanwhile, in milliseconds. */
  readonly bystander: readonly number[];
}

/**
 * Lets people vote a byte a second around the end of a round, while more than a thousand other requests never end
 * and somebody goes on voting as usual.
 * @param logins one voter for each moment of `completeAt`, then the one who never ends, then the bystander
 */
export async function voteAroundTheClose(
  url: string,
  logins: Logins,
  database: TestDatabase,
): Promise<Around> {
  const voters = await Promise.all(
    logins.voters.map(({ email, password }) => ApiClient.signedIn(url, email, password)),
  );
  const [slow, bystander] = voters.slice(completeAt.length) as [ApiClient, ApiClient];
  const { ideaId, closesAt } = await openRound(url, logins, database);
  const target = `/api/v1/ideas/${ideaId}/vote`;
  const body = `{"value":${' '.repeat(60)}"agree"}`;
  await until(closesAt - beginBeforeMs);
  const headers = slow.headersOfABrowser;
  const neverEnded = Array.from({ length: neverComplete + neverAsked }, (_, at) =>
    sendSlowly(url, {
      ...{ method: 'PUT', target, body, headers: at % 2 === 0 ? headers : {} },
      isChunked: at % 8 > 0,
      stopsIn: at < neverComplete ? 'body' : 'head',
    }),
  );
  const votes = completeAt.map(async (offset, at) => ({
    completeAt: offset,
    answer: await sendSlowly(url, {
      ...{ method: 'PUT', target, body, headers: voters[at]!.headersOfABrowser },
      endsAt: closesAt + offset,
    }),
  }));
  const took = await voteMeanwhile(bystander, ideaId, closesAt - 1_500);
  return {
    votes: await Promise.all(votes),
    accepted: await database.query(
      `select (extract(epoch from closes_at - cast_at) * 1000)::float as "castBeforeEndMs"
       from voting.ballot join voting.round on round.id = ballot.round_id`,
    ),
    neverEnded: await Promise.all(neverEnded),
    bystander: took,
  };
}

async function openRound(
  url: string,
  { leader }: Logins,
  database: TestDatabase,
): Promise<{ ideaId: string; closesAt: number }> {
  const client = await ApiClient.signedIn(url, leader.email, leader.password);
  const domain = await client.ok('POST', '/domains', {
    name: { nl: 'Veiligheid', en: 'Safety' },
    goal: { nl: 'Iedereen veilig thuis', en: 'Everyone home safely' },
  });
  const at = (ms: number): string => new Date(Date.now() + ms).toISOString();
  const [begin, end] = [at(votingLastsMs - 500), at(votingLastsMs)];
  const { id } = await client.ok('POST', '/challenges', {
    domainId: domain.id,
    ...{ title: 'Op de valreep', question: 'Wie stemt nog net op tijd?', language: 'nl' },
    audience: { everyone: true, groupIds: [], personIds: [] },
    method: 'agree-disagree-pass',
    phases: [
      { phase: 'ideation', startsAt: at(-3_600_000), endsAt: begin },
      { phase: 'voting', startsAt: begin, endsAt: end },
    ],
  });
  await client.ok('POST', `/challenges/${id}/transitions`, { to: 'announced' });
  const { body: idea } = await eventually(
    () => client.call('POST', `/challenges/${id}/ideas`, { body: 'Altijd met twee mensen schakelen.' }),
    ({ status }) => status === 201,
  );
  await client.ok('POST', `/challenges/${id}/transitions`, { to: 'voting' });
  await eventually(
    () => client.call('GET', `/challenges/${id}/round`),
    ({ body }) => body.state === 'open',
  );
  const [round] = await database.query<{ closesAt: Date }>(
    'select closes_at as "closesAt" from voting.round where challenge_id = $1',
    [id],
  );
  return { ideaId: idea.id, closesAt: round!.closesAt.getTime() };
}

async function voteMeanwhile(voter: ApiClient, ideaId: string, endsAt: number): Promise<number[]> {
  const took: number[] = [];
  while (Date.now() < endsAt) {
    const startedAt = performance.now();
    const value = took.length % 2 === 0 ? 'agree' : 'disagree';
    const { status, body } = await voter.call('PUT', `/ideas/${ideaId}/vote`, { value });
    if (status !== 200) throw new Error(`somebody else could not vote: ${status} ${JSON.stringify(body)}`);
    took.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return took;
}

const until = (moment: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - Date.now())));

/** What must be so in every shape, in one place. */
export function expectJudgedByTheDatabase({ votes, accepted, neverEnded, bystander }: Around): void {
  const isIn = votes.filter(({ answer }) => answer.status === 200);
  for (const { completeAt: moment, answer } of votes) {
    const outcomes = moment <= surelyInTime ? ['200 '] : ['409 round-closed'];
    if (moment > surelyInTime && moment < 0) outcomes.push('200 ');
    expect([moment, outcomes]).toEqual([
      moment,
      expect.arrayContaining([`${answer.status} ${answer.status === 200 ? '' : answer.code}`]),
    ]);
  }
  // Each vote that was let in, and the bystander's: nobody who was told no, and nobody who never said it all.
  expect(accepted).toHaveLength(isIn.length + 1);
  for (const { castBeforeEndMs } of accepted) expect(castBeforeEndMs).toBeGreaterThan(0);
  const refusals = new Set(neverEnded.map(({ status, code }) => `${status} ${code}`));
  // Or nothing at all, when the word did not leave before the connection closed.
  refusals.delete('0 ');
  expect([...refusals]).toEqual(['408 request-timeout']);
  // 15 s for all of a request, 10 s for its head, and Node looks every 5 s.
  expect(Math.max(...neverEnded.map(({ tookMs }) => tookMs))).toBeLessThan(30_000);
  const p95 = [...bystander].sort((a, b) => a - b)[Math.floor(bystander.length * 0.95)] ?? Infinity;
  console.info(
    `votes beside ${neverEnded.length} that never end: ${bystander.length}, p95 ${p95.toFixed(0)} ms`,
  );
  expect(p95).toBeLessThan(1_000);
}
