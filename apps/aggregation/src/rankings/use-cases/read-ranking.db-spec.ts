import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, testRuntime, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { bootService } from '@zwerm/platform/bootstrap/boot-service';
import type { LiveSignal } from '@zwerm/platform/live/live-signals';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { rank } from '@zwerm/ranking/method';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { aResultsReader, eventually, Scene } from '../../../test/scene.js';
import type { RankingDto } from '../http/rankings.dto.js';
import { ReadRanking } from './read-ranking.js';

jest.setTimeout(30_000);

describe('reading a ranking', () => {
  let service: ServiceUnderTest;
  const signals: LiveSignal[] = [];
  const reader = aResultsReader();
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
    service.live.subscribe((signal) => signals.push(signal));
  });
  afterAll(() => service.close());

  const read = async (scene: Scene, limit = 30, cursor?: string, from = service.get(ReadRanking)) => {
    const { json } = await from.execute({ challengeId: scene.challengeId, reader, limit, cursor });
    return JSON.parse(json.toString()) as Readonly<RankingDto>;
  };
  const whenCounted = (scene: Scene, ballots: number) =>
    eventually(async () => {
      const ranking = await read(scene);
      expect(ranking.ballots).toBe(ballots);
      return ranking;
    });
  const voted = async (changes = {}) => {
    const scene = new Scene();
    const [good, bad] = [scene.submitted('Good'), scene.submitted('Bad')];
    await service.wire.deliver(scene.published(), good, bad, scene.opened(changes));
    await service.wire.deliver(
      ...['a', 'b', 'c'].flatMap((voter) => [
        scene.cast(voter, good.ideaId, 'agree'),
        scene.cast(voter, bad.ideaId, 'disagree'),
      ]),
    );
    return { scene, good: good.ideaId, bad: bad.ideaId };
  };

  it('shows the ranking of all ballots with titles, turnout and method', async () => {
    const { scene, good, bad } = await voted();
    const ranking = await whenCounted(scene, 6);
    const expected = rank('agree-disagree-pass', {
      ideas: [
        { ideaId: good, agree: 3, disagree: 0, pass: 0 },
        { ideaId: bad, agree: 0, disagree: 3, pass: 0 },
      ],
    });
    expect(ranking.items).toEqual([
      { ...expected.ideas[0], title: 'Good' },
      { ...expected.ideas[1], title: 'Bad' },
    ]);
    expect(ranking).toMatchObject({
      challengeId: scene.challengeId,
      roundId: scene.roundId,
      method: 'agree-disagree-pass',
      methodVersion: expected.methodVersion,
      state: 'live',
      hash: null,
      participants: 3,
      eligible: 50,
      nextCursor: null,
    });
  });

  it.each([
    ['agree-disagree-pass', 1 + 2],
    ['pairwise', 12],
  ] as const)(
    'counts two answered sets of four in a round of %s as %i votes in all',
    async (method, votes) => {
      const scene = new Scene();
      const ideas = Array.from({ length: 4 }, (_, at) => scene.submitted(`Idea ${at}`));
      const pairs = ideas.flatMap((one, at) =>
        ideas.slice(at + 1).map((other) => [one.ideaId, other.ideaId].sort() as [string, string]),
      );
      await service.wire.deliver(scene.published(), ...ideas, scene.opened({ method }));
      if (method !== 'pairwise') await service.wire.deliver(scene.cast('a', ideas[0]!.ideaId, 'agree'));
      await service.wire.deliver(
        ...['a', 'b'].flatMap((voter) =>
          pairs.map(([first, second]) => scene.cast(voter, first, 'first', second)),
        ),
      );
      expect(await whenCounted(scene, votes)).toMatchObject({ participants: 2 });
      // The close says how many marks the record holds: all of them must have come before a ranking is final.
      await service.wire.deliver(scene.closed());
      await eventually(async () =>
        expect(await read(scene)).toMatchObject({ state: 'frozen', ballots: votes, participants: 2 }),
      );
    },
  );

  it('signals each refresh with the version a reader then gets', async () => {
    const { scene, good } = await voted();
    await whenCounted(scene, 6);
    await service.wire.deliver(scene.cast('d', good, 'agree'));
    const { version, asOf } = await whenCounted(scene, 7);
    await eventually(() =>
      expect(signals).toContainEqual({
        topic: `ranking:${scene.challengeId}`,
        event: 'ranking-changed',
        facts: { challengeId: scene.challengeId, version, asOf },
      }),
    );
  });

  it('leaves out withdrawn ideas and ideas that were never submitted, but not their ballots', async () => {
    const { scene, good, bad } = await voted();
    await service.wire.deliver(scene.withdrawn(good), scene.cast('a', randomUUID(), 'agree'));
    const ranking = await whenCounted(scene, 7);
    expect(ranking.items.map(({ ideaId, rank: place }) => [ideaId, place])).toEqual([[bad, 1]]);
  });

  it('never shows a secret round of fewer than five voters, to anybody', async () => {
    const rules = rulesOf('agree-disagree-pass', { secrecy: 'secret' });
    const { scene, good } = await voted({ results: 'after-close', rules });
    const show = () => service.get(ReadRanking).execute({ challengeId: scene.challengeId, reader, limit: 1 });
    await service.wire.deliver(scene.cast('d', good, 'agree'), scene.closed());
    await eventually(() => expect(show()).rejects.toMatchObject({ code: 'results-suppressed' }));
    const { scene: enough, good: liked } = await voted({ results: 'after-close', rules });
    await service.wire.deliver(
      enough.cast('d', liked, 'agree'),
      enough.cast('e', liked, 'agree'),
      enough.closed(),
    );
    await eventually(async () => expect((await read(enough)).participants).toBe(5));
  });

  it('refuses everyone while results are hidden, and signals nothing', async () => {
    const { scene } = await voted({ results: 'after-close' });
    const everyone = aPrincipal('leadership', 'programme-manager', 'administrator', 'auditor');
    for (const person of [reader, everyone, { ...everyone, personId: scene.sponsorId }]) {
      await expect(
        service.get(ReadRanking).execute({ challengeId: scene.challengeId, reader: person, limit: 1 }),
      ).rejects.toMatchObject({ code: 'results-hidden' });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(signals.filter(({ facts }) => facts['challengeId'] === scene.challengeId)).toEqual([]);
    await service.wire.deliver(scene.closed());
    await eventually(async () => expect((await read(scene)).state).toBe('frozen'));
    await eventually(() =>
      expect(signals.some(({ facts }) => facts['challengeId'] === scene.challengeId)).toBe(true),
    );
  });

  it('shows a frozen ranking with its hash, joined with the titles of now', async () => {
    const { scene, good } = await voted();
    await service.wire.deliver(scene.closed());
    const frozen = await eventually(async () => {
      const ranking = await read(scene);
      expect(ranking.state).toBe('frozen');
      return ranking;
    });
    expect(frozen).toMatchObject({ eligible: 60, participants: 3, ballots: 6 });
    expect(frozen.hash).toMatch(/^[0-9a-f]{64}$/);
    await service.wire.deliver(scene.revised(good, 'Better'));
    const retitled = await eventually(async () => {
      const ranking = await read(scene);
      expect(ranking.items[0]?.title).toBe('Better');
      return ranking;
    });
    expect(retitled).toEqual({
      ...frozen,
      version: retitled.version,
      items: retitled.items,
    } satisfies RankingDto);
  });

  it('pages through the whole list, each idea once, and goes on over a list that changed', async () => {
    const scene = new Scene();
    const ideas = Array.from({ length: 25 }, (_, index) => scene.submitted(`Idea ${index}`));
    await service.wire.deliver(scene.published(), ...ideas, scene.opened());
    await service.wire.deliver(...ideas.slice(0, 20).map(({ ideaId }) => scene.cast('a', ideaId, 'agree')));
    await whenCounted(scene, 20);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: RankingDto = await read(scene, 10, cursor ?? undefined);
      seen.push(...page.items.map(({ ideaId }) => ideaId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen)).toEqual(new Set(ideas.map(({ ideaId }) => ideaId)));
    expect(seen).toHaveLength(25);
    const { nextCursor } = await read(scene, 10);
    await service.wire.deliver(scene.cast('b', ideas[24]!.ideaId, 'agree'));
    await whenCounted(scene, 21);
    expect((await read(scene, 10, nextCursor!)).items).toHaveLength(10);
  });

  it('refuses a cursor that belongs to another challenge', async () => {
    const { scene } = await voted();
    const other = await voted();
    const { nextCursor } = await read(scene, 1);
    await expect(read(other.scene, 1, nextCursor!)).rejects.toMatchObject({ code: 'invalid-cursor' });
  });

  it('knows nothing of a challenge that was not published, and no ranking without a round', async () => {
    const scene = new Scene();
    await expect(read(scene)).rejects.toMatchObject({ code: 'not-found' });
    await service.wire.deliver(scene.published());
    await expect(read(scene)).rejects.toMatchObject({ code: 'not-found' });
    await service.wire.deliver(scene.opened());
    await eventually(async () => expect((await read(scene)).items).toEqual([]));
  });

  it('shows the newest round of a challenge', async () => {
    const { scene, good } = await voted();
    await whenCounted(scene, 6);
    const roundId = randomUUID();
    const second = scene.opened({ roundId, opensAt: '2027-01-01T00:00:00.000Z', method: 'support' });
    const cast = scene.cast('z', good, 'support');
    await service.wire.deliver(second, { ...cast, data: { ...(cast.data as object), roundId } });
    const ranking = await whenCounted(scene, 1);
    expect(ranking).toMatchObject({
      roundId,
      method: 'support',
      items: [{ ideaId: good, agree: 1, n: 1 }, {}],
    });
  });

  it('is the same after a restart, and in another process that follows the same database', async () => {
    const { scene, good } = await voted();
    const other = await bootService(aggregationDefinition, await testRuntime(service.database.url));
    try {
      const before = await whenCounted(scene, 6);
      const elsewhere = other.app.get(ReadRanking, { strict: false });
      expect(await read(scene, 30, undefined, elsewhere)).toEqual(before);
      await service.wire.deliver(scene.cast('d', good, 'agree'));
      const after = await whenCounted(scene, 7);
      await eventually(async () => expect(await read(scene, 30, undefined, elsewhere)).toEqual(after));
    } finally {
      await other.close();
    }
  });
});
