import { ReplaceBallot } from '@zwerm/voting/ballots/use-cases/replace-ballot';
import { RulesFrozen } from '@zwerm/voting/rounds/domain/round.errors';
import { SetCosts } from '@zwerm/voting/rounds/use-cases/set-costs';
import { inTheNameOf } from '../record/operator.js';
import type { OpenRecord } from '../record/open-record.js';
import { until } from '../record/until.js';
import { challengesByMethod } from './challenges-by-method.js';
import { demoIds } from './demo-ids.js';
import type { DemoChallenge, DemoPerson } from './demo-types.js';
import { demoIdeas } from './ideas.js';
import { demoSeed } from './people.js';
import { demoWholeBallots } from './whole-ballots.js';

/**
 * Hands in the ballots that are judged as a whole, after the costs of what can be bought. The rules freeze with the
 * first ballot, so a second run leaves the costs alone.
 * @returns how many votes they hold
 */
export async function seedWholeBallots(record: OpenRecord, people: readonly DemoPerson[]): Promise<number> {
  await untilVotable(record);
  for (const challenge of challengesByMethod.filter(({ method }) => method === 'budget'))
    await setCosts(record, challenge);
  const ballots = demoWholeBallots(people, demoIdeas, demoSeed);
  const hand = record.use('voting', ReplaceBallot);
  // Each challenge has a round of its own, so that they do not wait for each other.
  const handed = await Promise.all(
    challengesByMethod.map(async ({ key }) => {
      let votes = 0;
      for (const { personKey, marks } of ballots.filter(({ challengeKey }) => challengeKey === key)) {
        const principal = inTheNameOf(demoIds.person(personKey));
        await hand.execute({ principal, challengeId: demoIds.challenge(key), marks });
        votes += marks.length;
      }
      return votes;
    }),
  );
  return handed.reduce((sum, votes) => sum + votes, 0);
}

/** The rounds are open and have heard of every idea: they hear of both by events, in whatever order. */
async function untilVotable({ databaseUrl }: OpenRecord): Promise<void> {
  const keys = new Set(challengesByMethod.map(({ key }) => key));
  const ideaIds = demoIdeas
    .filter(({ challenge }) => keys.has(challenge))
    .map(({ key }) => demoIds.idea(key));
  await until(
    databaseUrl,
    `select count(*) = cardinality($2::uuid[]) as is_so
     from voting.exposure join voting.round on round.id = exposure.round_id
     where round.challenge_id = any ($1) and round.state <> 'scheduled' and is_votable and idea_id = any ($2)`,
    [[...keys].map((key) => demoIds.challenge(key)), ideaIds],
  );
}

async function setCosts(record: OpenRecord, { key, sponsor }: DemoChallenge): Promise<void> {
  const challengeId = demoIds.challenge(key);
  const costs = new Map(
    demoIdeas
      .filter((idea) => idea.challenge === key)
      .flatMap((idea) => (idea.cost === undefined ? [] : [[demoIds.idea(idea.key), idea.cost] as const])),
  );
  const principal = inTheNameOf(demoIds.person(sponsor));
  try {
    await record.use('voting', SetCosts).execute({ principal, challengeId, costs });
  } catch (error) {
    if (!(error instanceof RulesFrozen)) throw error;
  }
}
