import { CreateChallenge } from '@zwerm/challenges/challenges/use-cases/create-challenge';
import { MoveChallenge } from '@zwerm/challenges/challenges/use-cases/move-challenge';
import { CreateDomain } from '@zwerm/challenges/domains/use-cases/create-domain';
import { stableId } from '@zwerm/cli/import/stable-id';
import type { OpenRecord } from '@zwerm/cli/record/open-record';
import { inTheNameOf } from '@zwerm/cli/record/operator';
import { until } from '@zwerm/cli/record/until';
import { CreateToken } from '@zwerm/gateway/tokens/use-cases/create-token';
import { SubmitIdeas } from '@zwerm/ideas/ideas/use-cases/submit-ideas';
import { RegisterPeople } from '@zwerm/people/accounts/use-cases/register-people';
import type { FileMark, FileRound } from './file-round.js';

const hourMs = 3_600_000;
const leaderId = stableId('votes', 'leader');
const domainId = stableId('votes', 'domain');

export const challengeIdOf = ({ name }: FileRound): string => stableId('votes', name, 'challenge');
export const ideaIdOf = ({ name }: FileRound, idea: string): string => stableId('votes', name, 'idea', idea);

/** Makes people as an import does. @returns an access token of each, the leader's first */
export async function enrolVoters(record: OpenRecord, voters: number): Promise<string[]> {
  const ids = Array.from({ length: voters }, (_, number) => stableId('votes', 'voter', String(number)));
  const people = [leaderId, ...ids].map((id, number) => ({
    id,
    displayName: number === 0 ? 'Leader' : `Voter ${number}`,
    kind: 'employee' as const,
    language: 'en' as const,
    roles: number === 0 ? ['leadership' as const] : [],
  }));
  await record.use('people', RegisterPeople).execute(people);
  for (const table of ['gateway.principal', 'voting.person'])
    await until(record.databaseUrl, `select count(*) >= $1 as is_so from ${table}`, [people.length]);
  const tokens: string[] = [];
  const create = record.use('gateway', CreateToken);
  const tokenOf = async (personId: string): Promise<string> =>
    (await create.execute({ personId, name: 'votes', scopes: ['read', 'write'] })).token;
  for (let start = 0; start < people.length; start += 4)
    tokens.push(...(await Promise.all(people.slice(start, start + 4).map(({ id }) => tokenOf(id)))));
  return tokens;
}

/** Opens a round for each file, with its ideas on the ballot. */
export async function openRounds(record: OpenRecord, rounds: readonly FileRound[]): Promise<void> {
  const leader = inTheNameOf(leaderId);
  await record.use('challenges', CreateDomain).execute(leader, {
    id: domainId,
    name: { nl: 'Natellen', en: 'Counting again' },
    goal: { nl: 'Zeker weten', en: 'Being sure' },
  });
  const now = Date.now();
  for (const round of rounds) {
    const id = challengeIdOf(round);
    await record.use('challenges', CreateChallenge).execute(leader, {
      ...{ id, domainId, title: round.name, question: 'What do the votes say?', language: 'en' },
      ...{ method: round.method, rules: round.rules, results: 'after-close' },
      phases: [
        {
          phase: 'voting',
          startsAt: new Date(now - hourMs).toISOString(),
          endsAt: new Date(now + 24 * hourMs).toISOString(),
        },
      ],
    });
    await record.use('challenges', MoveChallenge).execute(leader, { id, to: 'announced' });
  }
  const ids = rounds.map(challengeIdOf);
  const all = 'select count(*) = cardinality($1::uuid[]) as is_so from';
  await until(record.databaseUrl, `${all} voting.round where challenge_id = any ($1) and state = 'open'`, [
    ids,
  ]);
  await until(record.databaseUrl, `${all} ideas.challenge where id = any ($1)`, [ids]);
  for (const round of rounds) await submitIdeas(record, round, new Date(now));
  const ideaIds = rounds.flatMap((round) => round.ideas.map((idea) => ideaIdOf(round, idea)));
  await until(record.databaseUrl, `${all} voting.idea where id = any ($1)`, [ideaIds]);
}

async function submitIdeas(record: OpenRecord, round: FileRound, at: Date): Promise<void> {
  await record.use('ideas', SubmitIdeas).execute({
    challengeId: challengeIdOf(round),
    duringVoting: true,
    ideas: round.ideas.map((idea) => ({
      id: ideaIdOf(round, idea),
      authorId: leaderId,
      title: `Idea ${idea}`,
      body: `What ${idea} stands for in ${round.name}.`,
      submittedAt: at.toISOString(),
    })),
  });
}

/** Ends the voting on all of them. */
export async function closeRounds(record: OpenRecord, rounds: readonly FileRound[]): Promise<void> {
  for (const round of rounds)
    await record
      .use('challenges', MoveChallenge)
      .execute(inTheNameOf(leaderId), { id: challengeIdOf(round), to: 'review' });
}

/** A mark as the API takes it. A pair is kept once: under the idea with the lower id. */
export function voteOf(
  round: FileRound,
  { idea, other, aspect, value, reason }: FileMark,
): { ideaId: string; aspect: string; value: string; reason?: string } {
  const ideaId = ideaIdOf(round, idea);
  const rest = reason === undefined ? {} : { reason };
  if (other === undefined) return { ideaId, aspect: aspect ?? '', value, ...rest };
  const otherId = ideaIdOf(round, other);
  return ideaId < otherId
    ? { ideaId, aspect: otherId, value: 'first' }
    : { ideaId: otherId, aspect: ideaId, value: 'second' };
}
