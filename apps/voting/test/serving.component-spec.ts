import type { Principal } from '@zwerm/domain/principal';
import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import { testRuntime } from '@zwerm/testing/service-harness';
import { RecordImpressions } from '../src/exposure/use-cases/record-impressions.js';
import { ServeNext } from '../src/exposure/use-cases/serve-next.js';
import { CastVote } from '../src/ballots/use-cases/cast-vote.js';
import { votingDefinition } from '../src/voting.definition.js';
import { VotingScene } from './voting-scene.js';

jest.setTimeout(60_000);

const people = 30;
const perSitting = 5;

describe('what two replicas serve to thirty people', () => {
  let scene: VotingScene;
  let second: BootedService;
  beforeAll(async () => {
    scene = await VotingScene.start();
    second = await bootService(votingDefinition, await testRuntime(scene.voting.database.url));
  });
  afterAll(async () => {
    await second?.close();
    await scene?.close();
  });

  /** One of the replicas, as a load balancer would draw it. */
  const replica = (turn: number): VotingScene['voting']['get'] =>
    turn % 2 ? scene.voting.get : (token) => second.app.get(token, { strict: false });

  /** A person fetches a few ideas, sees them and judges them. The page is told twice, as after a lost answer. */
  const sit = async (principal: Principal, challengeId: string, turn: number): Promise<void> => {
    const get = replica(turn);
    const { items } = await get(ServeNext).execute({ principal, challengeId, count: perSitting });
    const ideaIds = items.map(({ ideaId }) => ideaId);
    const page = { principal, challengeId, ideaIds, skipped: [] };
    await Promise.all([
      get(RecordImpressions).execute(page),
      replica(turn + 1)(RecordImpressions).execute(page),
    ]);
    for (const { ideaId, servedToken } of items)
      await get(CastVote).execute({ principal, ideaId, choice: 'approve', servedToken });
  };
  const viewers = async (challengeId: string): Promise<Map<string, number>> => {
    const rows = await scene.query<{ idea_id: string; seen_by: number; counted: number }>(
      `select idea_id, seen_by, (
         select count(*)::integer from impression
         where impression.round_id = exposure.round_id and impression.idea_id = exposure.idea_id
       ) as counted
       from exposure join round on round.id = round_id where challenge_id = $1`,
      [challengeId],
    );
    for (const { seen_by: seenBy, counted } of rows) expect(seenBy).toBe(counted);
    return new Map(rows.map(({ idea_id: ideaId, seen_by: seenBy }) => [ideaId, seenBy]));
  };
  const spread = (counts: Iterable<number>): number => {
    const all = [...counts];
    return Math.max(...all) - Math.min(...all);
  };

  it('is nearly the same attention for every idea, one person after the other', async () => {
    const { challengeId } = await scene.challenge({ method: 'approval', ideas: 37 });
    for (const [turn, person] of (await scene.people(people)).entries()) await sit(person, challengeId, turn);
    const counts = await viewers(challengeId);
    expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(people * perSitting);
    expect(spread(counts.values())).toBeLessThanOrEqual(1);
  });

  // Each replica knows what it handed out itself; of the other it hears when the pages are shown.
  it.each([
    ['one replica', 0, 3],
    ['both replicas', 1, 10],
  ])('stays close to that when all come at once, through %s', async (_, alternating, mostApart) => {
    const { challengeId } = await scene.challenge({ method: 'approval', ideas: 25 });
    const everybody = await scene.people(people);
    for (let sitting = 0; sitting < 4; sitting += 1)
      await Promise.all(everybody.map((person, turn) => sit(person, challengeId, turn * alternating)));
    const counts = await viewers(challengeId);
    expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(people * perSitting * 4);
    expect(spread(counts.values())).toBeLessThanOrEqual(mostApart);
  });

  it('lets late ideas catch up', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'approval', ideas: 10 });
    const everybody = await scene.people(people);
    for (const [turn, person] of everybody.slice(0, 15).entries()) await sit(person, challengeId, turn);
    const late = await scene.ideas(challengeId, 5);
    const early = await viewers(challengeId);
    expect(ideaIds.map((ideaId) => early.get(ideaId))).toEqual(Array(10).fill(7.5).map(expect.anything));
    for (const [turn, person] of everybody.slice(15).entries()) await sit(person, challengeId, turn);
    const counts = await viewers(challengeId);
    expect(late.map((ideaId) => counts.get(ideaId)! > 7)).toEqual(late.map(() => true));
    expect(spread(counts.values())).toBeLessThanOrEqual(1);
  });
});
