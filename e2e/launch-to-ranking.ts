import { ApiClient, eventually } from './api-client.js';

export interface Logins {
  readonly leader: { email: string; password: string };
  readonly voters: readonly { email: string; password: string }[];
}

/** To the minute, so that a phase ends at the very moment at which the next one starts. */
const inHours = (hours: number): string =>
  new Date(Math.floor(Date.now() / 60_000) * 60_000 + hours * 3_600_000).toISOString();

/**
 * The main road, as people walk it: a leader launches a challenge, employees submit ideas and vote, the ranking
 * follows, and when voting closes it is frozen and stands in the brief. Throws at the first thing that is not so.
 */
export async function launchToRanking(url: string, logins: Logins): Promise<void> {
  const leader = await ApiClient.signedIn(url, logins.leader.email, logins.leader.password);
  const voters = await Promise.all(
    logins.voters.map(({ email, password }) => ApiClient.signedIn(url, email, password)),
  );
  const challenge = await launch(leader);
  const ideas = await submitIdeas(voters[0]!, challenge.id);
  await leader.ok('POST', `/challenges/${challenge.id}/transitions`, { to: 'voting' });
  await eventually(
    () => voters[0]!.call('GET', `/challenges/${challenge.id}/round`),
    ({ body }) => body.state === 'open',
  );
  await voteAll(voters, ideas);
  await expectRanking(voters[0]!, challenge.id, ideas, voters.length);
  await leader.ok('POST', `/challenges/${challenge.id}/transitions`, { to: 'review' });
  await expectFrozen(leader, voters[0]!, challenge.id, ideas);
}

async function launch(leader: ApiClient): Promise<{ id: string }> {
  const domain = await leader.ok('POST', '/domains', {
    name: { nl: 'Veiligheid', en: 'Safety' },
    goal: { nl: 'Iedereen veilig thuis', en: 'Everyone home safely' },
  });
  const challenge = await leader.ok('POST', '/challenges', {
    domainId: domain.id,
    title: 'Veilig thuis',
    question: 'Hoe komt iedereen elke dag veilig thuis?',
    context: 'Vorig jaar waren er twaalf ongevallen op locatie.',
    language: 'nl',
    criteria: ['werkt op elke locatie'],
    audience: { everyone: true, groupIds: [], personIds: [] },
    method: 'agree-disagree-pass',
    results: 'live',
    topCount: 2,
    promisedBy: inHours(400),
    phases: [
      { phase: 'ideation', startsAt: inHours(-1), endsAt: inHours(24) },
      { phase: 'voting', startsAt: inHours(24), endsAt: inHours(48) },
    ],
  });
  await leader.ok('POST', `/challenges/${challenge.id}/transitions`, { to: 'announced' });
  await eventually(
    () => leader.ok('GET', `/challenges/${challenge.id}`),
    ({ phase }) => phase === 'ideation',
  );
  return challenge;
}

async function submitIdeas(author: ApiClient, challengeId: string): Promise<string[]> {
  const ideas: string[] = [];
  for (const body of [
    'Altijd met twee mensen bij een schakelhandeling.\nEen tweede paar ogen ziet wat de eerste mist.',
    'Een verlichte route van de poort naar de kantine.',
    'Elke week een kwartier praten over wat bijna misging.',
  ]) {
    const submit = () => author.call('POST', `/challenges/${challengeId}/ideas`, { body });
    // The ideas service hears of the new phase a moment after the challenges service says it.
    const { body: idea } = await eventually(submit, ({ status }) => status === 201);
    ideas.push(idea.id);
  }
  return ideas;
}

/** Everyone agrees with the first idea, half with the second, nobody with the third. */
async function voteAll(voters: readonly ApiClient[], ideas: readonly string[]): Promise<void> {
  const choices = (index: number): string[] => ['agree', index % 2 === 0 ? 'agree' : 'disagree', 'disagree'];
  for (const [index, voter] of voters.entries())
    for (const [position, value] of choices(index).entries()) {
      const vote = () => voter.call('PUT', `/ideas/${ideas[position]}/vote`, { value });
      await eventually(vote, ({ status }) => status === 200);
    }
}

async function expectRanking(
  reader: ApiClient,
  challengeId: string,
  ideas: readonly string[],
  voters: number,
): Promise<void> {
  const { body: ranking } = await eventually(
    () => reader.call('GET', `/challenges/${challengeId}/ranking`),
    ({ body }) => body.ballots === voters * ideas.length,
  );
  const order = ranking.items.map(({ ideaId }: { ideaId: string }) => ideaId);
  if (order[0] !== ideas[0] || order[2] !== ideas[2])
    throw new Error(`wrong order: ${JSON.stringify(ranking)}`);
  for (const { low, score, high, n } of ranking.items)
    if (!(low < score && score < high) || n !== voters)
      throw new Error(`no honest interval: ${JSON.stringify(ranking.items)}`);
}

async function expectFrozen(
  leader: ApiClient,
  voter: ApiClient,
  challengeId: string,
  ideas: readonly string[],
): Promise<void> {
  const brief = await eventually(
    () => leader.ok('GET', `/challenges/${challengeId}/brief`),
    ({ state }) => state === 'frozen',
  );
  if (!/^[0-9a-f]{64}$/.test(brief.hash) || brief.items[0].ideaId !== ideas[0])
    throw new Error(`wrong brief: ${JSON.stringify(brief)}`);
  const late = await eventually(
    () => voter.call('PUT', `/ideas/${ideas[0]}/vote`, { value: 'disagree' }),
    ({ status }) => status !== 200,
  );
  if (late.status !== 409 || late.body.code !== 'round-closed')
    throw new Error(`a late vote was not refused: ${JSON.stringify(late.body)}`);
}
