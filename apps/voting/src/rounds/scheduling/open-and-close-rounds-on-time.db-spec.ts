import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import { restoreDatabaseClock, stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { testRuntime } from '@zwerm/testing/service-harness';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { votingDefinition } from '../../voting.definition.js';

jest.setTimeout(30_000);

const opensAt = inMinutes(60);
const closesAt = inMinutes(120);
const before = (moment: Date): string => new Date(moment.getTime() - 1).toISOString();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('rounds with a date', () => {
  let scene: VotingScene;
  let replica: BootedService;
  let challengeIds: string[];
  beforeAll(async () => {
    scene = await VotingScene.start();
    replica = await bootService(votingDefinition, await testRuntime(scene.voting.database.url));
    const wishes = { phase: 'ideation', opensAt, closesAt } as const;
    const challenges = await Promise.all(Array.from({ length: 20 }, () => scene.challenge(wishes)));
    challengeIds = challenges.map(({ challengeId }) => challengeId);
  });
  afterAll(async () => {
    await replica.close();
    await scene.close();
  });
  afterEach(() => restoreDatabaseClock(scene.voting.database, 'voting'));

  const stop = (at: string) => stopDatabaseClock(scene.voting.database, 'voting', at);
  const inState = async (state: string): Promise<number> =>
    (await scene.query('select from round where state = $1', [state])).length;
  const untilAll = async (state: string): Promise<void> => {
    for (let waitedMs = 0; (await inState(state)) < 20 && waitedMs < 8_000; waitedMs += 50) await pause(50);
    // Long enough for both replicas to look again.
    await pause(1_100);
    expect(await inState(state)).toBe(20);
  };
  const subjects = async (): Promise<(string[] | undefined)[]> =>
    Promise.all(challengeIds.map(async (id) => (await scene.roundEvents(id)).map(({ subject }) => subject)));

  it('open and close at their moment, each once, though two replicas watch', async () => {
    await stop(before(opensAt));
    await pause(1_100);
    expect(await inState('scheduled')).toBe(20);
    await stop(opensAt.toISOString());
    await untilAll('open');
    await stop(before(closesAt));
    await pause(1_100);
    expect(await inState('open')).toBe(20);
    await stop(closesAt.toISOString());
    await untilAll('closed');
    const once = ['zwerm.voting.round.opened.v1', 'zwerm.voting.round.closed.v1'];
    expect(await subjects()).toEqual(challengeIds.map(() => once));
  });
});
