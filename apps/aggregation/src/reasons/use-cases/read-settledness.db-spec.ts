import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aResultsReader, eventually, Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { ReadSettledness } from './read-settledness.js';

jest.setTimeout(30_000);

/** Five ideas of which 60 people like the first two and few the others. */
describe('how settled a ranking is', () => {
  let service: ServiceUnderTest;
  let scene: Scene;
  let ids: string[];
  const reader = aResultsReader();
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
    scene = new Scene();
    const ideas = Array.from({ length: 5 }, (_, index) => scene.submitted(`Idee ${index + 1}`));
    ids = ideas.map(({ ideaId }) => ideaId);
    await service.wire.deliver(scene.published({ topCount: 2 }), ...ideas, scene.opened());
    await vote(0, 60);
  });
  afterAll(() => service.close());

  const vote = (from: number, to: number) =>
    service.wire.deliver(
      ...Array.from({ length: to - from }, (_, offset) => from + offset).flatMap((voter) =>
        ids.map((ideaId, index) =>
          scene.cast(`voter ${voter}`, ideaId, voter % 10 < [9, 8, 3, 2, 1][index]! ? 'agree' : 'disagree'),
        ),
      ),
    );
  const settledness = () => service.get(ReadSettledness).execute({ challengeId: scene.challengeId, reader });
  const settledAfter = (ballots: number) =>
    eventually(async () => {
      const found = await settledness();
      const [row] = await service.database.query<{ ballots: number }>(
        'select ballots from turnout where round_id = $1',
        [scene.roundId],
      );
      expect(row?.ballots).toBe(ballots);
      return found;
    });
  it('calls the clear ones in only when three versions of the ranking said so', async () => {
    const first = await settledAfter(300);
    expect(first.topCount).toBe(2);
    expect(first.items.map(({ status }) => status)).not.toContain('in');
    let { version } = first;
    for (const people of [61, 62, 63]) {
      await vote(people - 1, people);
      version = await eventually(async () => {
        const now = (await settledAfter(people * 5)).version;
        expect(now).toBeGreaterThan(version);
        return now;
      });
    }
    const later = await settledness();
    expect(later.items.slice(0, 2).map(({ status }) => status)).toEqual(['in', 'in']);
    expect(later).toMatchObject({ reason: 'all-in', judgementsNeeded: 0 });
    expect(later.expectedRight).toBeGreaterThan(0.9);
  });

  it('is final once the round is frozen: nothing more is needed', async () => {
    await service.wire.deliver(scene.closed());
    await eventually(async () => expect((await settledness()).items[0]?.status).toBe('in'));
    expect((await settledness()).judgementsNeeded).toBe(0);
  });

  it('tells nobody more than the ranking does', async () => {
    const hidden = new Scene();
    const idea = hidden.submitted('Geheim');
    await service.wire.deliver(hidden.published(), idea, hidden.opened({ results: 'after-close' }));
    const of = { challengeId: hidden.challengeId, reader };
    await expect(service.get(ReadSettledness).execute(of)).rejects.toMatchObject({ code: 'results-hidden' });
  });
});
