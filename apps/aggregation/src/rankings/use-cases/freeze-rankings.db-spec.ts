import { createHash, randomUUID } from 'node:crypto';
import { rankingFrozen } from '@zwerm/contracts/events/aggregation-events';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import { canonicalRanking, rankingHash } from '@zwerm/ranking/canonical-result';
import { rank } from '@zwerm/ranking/method';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { Scene } from '../../../test/scene.js';
import { FreezeRankings } from './freeze-rankings.js';

jest.setTimeout(30_000);

describe('freezing a ranking', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const frozen = (roundId: string) =>
    service.database.query<{ canonical: string; hash: string }>(
      'select canonical, hash from frozen_ranking where round_id = $1',
      [roundId],
    );

  it('stores the canonical ranking of a closed round with all its ballots, and tells its hash', async () => {
    const scene = new Scene();
    const [good, bad] = [randomUUID(), randomUUID()];
    await service.wire.deliver(
      scene.published(),
      scene.opened(),
      scene.cast('a', good, 'agree'),
      scene.cast('b', good, 'agree'),
      scene.cast('b', bad, 'disagree'),
      scene.closed(),
    );
    const expected = rank('agree-disagree-pass', {
      ideas: [
        { ideaId: bad, agree: 0, disagree: 1, pass: 0 },
        { ideaId: good, agree: 2, disagree: 0, pass: 0 },
      ],
    });
    const [row] = await frozen(scene.roundId);
    expect(row).toEqual({ canonical: canonicalRanking(expected), hash: rankingHash(expected) });
    expect(createHash('sha256').update(row!.canonical).digest('hex')).toBe(row!.hash);
    const [event] = await service.published(rankingFrozen.subject);
    expect(event).toMatchObject({ challengeId: scene.challengeId, roundId: scene.roundId, hash: row!.hash });
    expect(problemsOfPayload(rankingFrozen.subject, event)).toEqual([]);
  });

  it('ranks support by the people who took part', async () => {
    const scene = new Scene();
    const [one, two] = [randomUUID(), randomUUID()];
    await service.wire.deliver(
      scene.opened({ method: 'support' }),
      scene.cast('a', one, 'support'),
      scene.cast('b', one, 'support'),
      scene.cast('b', two, 'support'),
      scene.closed(),
    );
    const expected = rank('support', {
      participants: 2,
      ideas: [
        { ideaId: one, supporters: 2 },
        { ideaId: two, supporters: 1 },
      ],
    });
    expect(await frozen(scene.roundId)).toEqual([
      { canonical: canonicalRanking(expected), hash: rankingHash(expected) },
    ]);
  });

  it('freezes a round in which nobody voted', async () => {
    const scene = new Scene();
    await service.wire.deliver(scene.opened(), scene.closed());
    expect(await frozen(scene.roundId)).toHaveLength(1);
  });

  it('waits for ballots that are still on their way, and for the rules', async () => {
    const scene = new Scene();
    const idea = randomUUID();
    const [opened, first, second] = [
      scene.opened(),
      scene.cast('a', idea, 'agree'),
      scene.cast('b', idea, 'agree'),
    ];
    await service.wire.deliver(scene.closed());
    await service.wire.deliver(first);
    await service.wire.deliver(second);
    expect(await frozen(scene.roundId)).toEqual([]);
    await service.wire.deliver(opened);
    expect(await frozen(scene.roundId)).toHaveLength(1);
  });

  it('waits for a change that moves neither the ballots nor the participants', async () => {
    const scene = new Scene();
    const idea = randomUUID();
    const first = scene.cast('a', idea, 'agree');
    const changed = scene.cast('a', idea, 'disagree');
    await service.wire.deliver(scene.opened(), first, scene.closed());
    expect(await frozen(scene.roundId)).toEqual([]);
    await service.wire.deliver(changed);
    const [row] = await frozen(scene.roundId);
    expect(JSON.parse(row!.canonical)).toMatchObject({ ideas: [{ agree: 0, disagree: 1 }] });
  });

  it('goes by ballots and participants when the record states no revisions', async () => {
    const scene = new Scene();
    const cast = scene.cast('a', randomUUID(), 'agree');
    await service.wire.deliver(scene.opened(), scene.closed({ revisions: undefined }));
    expect(await frozen(scene.roundId)).toEqual([]);
    await service.wire.deliver(cast);
    expect(await frozen(scene.roundId)).toHaveLength(1);
  });

  it('never freezes twice, and lets nothing that happens to ideas later change what is frozen', async () => {
    const scene = new Scene();
    const { ideaId, ...submitted } = scene.submitted('Before');
    await service.wire.deliver(submitted, scene.opened(), scene.cast('a', ideaId, 'agree'), scene.closed());
    const before = await frozen(scene.roundId);
    await service.wire.deliver(
      scene.revised(ideaId, 'After'),
      scene.withdrawn(ideaId),
      scene.submitted('New'),
    );
    await service.get(FreezeRankings).execute([scene.roundId]);
    expect(await frozen(scene.roundId)).toEqual(before);
    const told = (await service.published(rankingFrozen.subject)) as { roundId: string }[];
    expect(told.filter(({ roundId }) => roundId === scene.roundId).length).toBeLessThanOrEqual(1);
    expect(
      await service.database.query('select 1 from outbox where aggregate_id = $1', [scene.roundId]),
    ).toHaveLength(1);
  });
});
