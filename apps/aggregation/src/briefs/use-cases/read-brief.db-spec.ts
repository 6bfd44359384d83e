import { randomUUID } from 'node:crypto';
import { forGroups } from '@zwerm/testing/audience-builder';
import { mergeMade } from '@zwerm/contracts/events/voting-events';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { eventually, Scene } from '../../../test/scene.js';
import { ReadRanking } from '../../rankings/use-cases/read-ranking.js';
import { ReadBrief } from './read-brief.js';

jest.setTimeout(30_000);

describe('reading a brief', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const read = (scene: Scene, reader = leader) => service.get(ReadBrief).execute(scene.challengeId, reader);
  const voters = Array.from({ length: 40 }, (_, index) => `voter-${index}`);
  const voted = async (changes = {}) => {
    const scene = new Scene();
    const ideas = ['Best', 'Second', 'Third', 'Worst', 'Unseen'].map((title) => scene.submitted(title));
    await service.wire.deliver(
      scene.published({ topCount: 2, title: 'Safe work', question: 'How?' }),
      scene.phaseChanged('voting'),
      ...ideas,
      scene.opened(changes),
    );
    const agreesOf = [40, 34, 12, 0];
    await service.wire.deliver(
      ...agreesOf.flatMap((agrees, idea) =>
        voters.map((voter, index) =>
          scene.cast(voter, ideas[idea]!.ideaId, index < agrees ? 'agree' : 'disagree'),
        ),
      ),
    );
    return scene;
  };
  const whenCounted = (scene: Scene, reader = leader) =>
    eventually(async () => {
      const brief = await read(scene, reader);
      expect(brief.ballots).toBe(160);
      return brief;
    });

  it('puts the top K before leadership with turnout and how sure it is', async () => {
    const scene = await voted();
    const brief = await whenCounted(scene);
    expect(brief).toMatchObject({
      challengeId: scene.challengeId,
      title: 'Safe work',
      question: 'How?',
      sponsorId: scene.sponsorId,
      phase: 'voting',
      state: 'live',
      hash: null,
      topCount: 2,
      turnout: { participants: 40, eligible: 50, share: 0.8 },
      itemsLeftOut: 0,
    });
    expect(brief.items.map(({ title }) => title)).toEqual(['Best', 'Second']);
    expect(brief.expectedRight).toBeGreaterThan(0.8);
    expect(brief.expectedRight).toBeLessThanOrEqual(1);
    // Nobody has judged it, so nobody can say that it is not among the best.
    expect(brief.openIdeas).toBeGreaterThanOrEqual(1);
    expect(await read(scene)).toEqual(brief);
  });

  it('keeps its figures once the ranking is frozen', async () => {
    const scene = await voted();
    await service.wire.deliver(scene.closed());
    const frozen = await eventually(async () => {
      const brief = await read(scene);
      expect(brief.state).toBe('frozen');
      return brief;
    });
    expect(frozen.hash).toMatch(/^[0-9a-f]{64}$/);
    await service.wire.deliver(scene.phaseChanged('review'));
    const version = frozen.version + 1;
    await eventually(async () => expect(await read(scene)).toEqual({ ...frozen, phase: 'review', version }));
  });

  it('tells question, dates and turnout but no result while results are hidden, to the sponsor too', async () => {
    const scene = await voted({ results: 'after-close' });
    for (const reader of [leader, { ...aPrincipal(), personId: scene.sponsorId }]) {
      const brief = await whenCounted(scene, reader);
      expect(brief).toMatchObject({
        state: 'hidden',
        question: 'How?',
        closesAt: '2026-12-04T17:00:00.000Z',
        turnout: { participants: 40 },
        hash: null,
        items: [],
        expectedRight: null,
        openIdeas: null,
      });
    }
  });

  it('is for its sponsor and for those who may read briefs, not for others in its audience', async () => {
    const scene = await voted();
    await expect(read(scene, aPrincipal())).rejects.toMatchObject({ code: 'forbidden' });
    for (const role of ['leadership', 'programme-manager', 'community-manager', 'auditor'] as const) {
      await expect(read(scene, aPrincipal('employee', role))).resolves.toMatchObject({
        challengeId: scene.challengeId,
      });
    }
    await expect(read(scene, { ...aPrincipal(), personId: scene.sponsorId })).resolves.toBeTruthy();
  });

  it('does not exist outside the audience, nor before there is a round', async () => {
    const scene = new Scene();
    await service.wire.deliver(scene.published({ audience: forGroups(randomUUID()) }));
    await expect(read(scene, aPrincipal('auditor'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(read(scene, aPrincipal('programme-manager'))).rejects.toMatchObject({ code: 'not-found' });
    await service.wire.deliver(scene.opened());
    await eventually(async () =>
      expect((await read(scene, aPrincipal('programme-manager'))).items).toEqual([]),
    );
    await expect(read(scene, aPrincipal('auditor'))).rejects.toMatchObject({ code: 'not-found' });
  });

  const another = { roundId: randomUUID(), number: 2, results: 'after-close' } as const;
  const rankingOf = (scene: Scene, round?: number) =>
    service.get(ReadRanking).execute({ challengeId: scene.challengeId, reader: leader, round, limit: 9 });

  it('tells of the last round that closed while votes of another one are being cast', async () => {
    const scene = await voted({ results: 'after-close' });
    await service.wire.deliver(scene.closed(), scene.opened({ ...another, ideaIds: [randomUUID()] }));
    await eventually(async () => expect(await read(scene)).toMatchObject({ state: 'frozen', ballots: 160 }));
    await eventually(() => expect(rankingOf(scene)).rejects.toMatchObject({ code: 'results-hidden' }));
    const first = JSON.parse(String((await rankingOf(scene, 1)).json)) as {
      items: unknown[];
      number: number;
    };
    expect([first.number, first.items.length]).toEqual([1, 5]);
    await expect(rankingOf(scene, 3)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves the published list of a round as it was when its ideas are merged in a later one', async () => {
    const scene = await voted({ results: 'after-close' });
    const roundId = randomUUID();
    await service.wire.deliver(scene.closed(), scene.opened({ ...another, roundId, results: 'live' }));
    const { challengeId } = scene;
    const idsOf = async (round: number): Promise<string[]> => {
      const ranking: unknown = JSON.parse(String((await rankingOf(scene, round)).json));
      return (ranking as { items: { ideaId: string }[] }).items.map(({ ideaId }) => ideaId);
    };
    await eventually(async () => expect([await idsOf(1), await idsOf(2)]).toMatchObject([{ length: 5 }, { length: 5 }])); // prettier-ignore
    const [absorbedId, survivorId] = (await idsOf(1)) as [string, string];
    const merge = { mergeId: randomUUID(), challengeId, roundId, absorbedId, survivorId, step: 1 };
    await service.wire.deliver(eventOf(mergeMade, merge, 1, merge.mergeId));
    await eventually(async () => expect(await idsOf(2)).toHaveLength(4));
    expect(await idsOf(1)).toHaveLength(5);
    expect((await idsOf(1))[0]).toBe(absorbedId);
  });

  it('never tells of one that was replaced when there is another', async () => {
    const scene = await voted({ results: 'after-close' });
    const roundId = randomUUID();
    await service.wire.deliver(scene.closed({ isReplaced: true }), scene.opened({ ...another, roundId }));
    await eventually(async () => expect(await read(scene)).toMatchObject({ state: 'hidden', ballots: 0 }));
  });

  it('lists only the ideas that were chosen for a round', async () => {
    const scene = await voted();
    const chosen = scene.submitted('Chosen');
    const roundId = randomUUID();
    const opened = scene.opened({ ...another, roundId, results: 'live', ideaIds: [chosen.ideaId] });
    await service.wire.deliver(scene.closed(), chosen, opened);
    await eventually(async () =>
      expect(JSON.parse(String((await rankingOf(scene, 2)).json))).toMatchObject({
        number: 2,
        items: [{ title: 'Chosen' }],
      }),
    );
  });
});
