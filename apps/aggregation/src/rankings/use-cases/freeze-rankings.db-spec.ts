import { createHash, randomUUID } from 'node:crypto';
import { rankingFrozen } from '@zwerm/contracts/events/aggregation-events';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import { canonicalRanking, rankingHash } from '@zwerm/ranking/canonical-result';
import { rank } from '@zwerm/ranking/method';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { aResultsReader, eventually, Scene } from '../../../test/scene.js';
import { CheckTallies } from '../../counting/use-cases/check-tallies.js';
import { ReadExplanation } from '../../reasons/use-cases/read-explanation.js';
import { ReadSharedGround } from '../../shared-ground/use-cases/read-shared-ground.js';
import type { RankingDto } from '../http/rankings.dto.js';
import { ReadRanking } from './read-ranking.js';
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

  it.each([
    ['support', 'support'],
    ['approval', 'approve'],
  ] as const)(
    'ranks %s over a divided roll by its parts, out of who of each took part',
    async (method, choice) => {
      const scene = new Scene();
      scene.stratumOf = (voter) => ({ north: 0, south: 1 })[voter.split(' ')[0]!];
      const [many, few, none] = ['Many', 'Few', 'None'].map((title) => scene.submitted(title).ideaId);
      scene.published();
      const strata = [
        { members: ['north'], people: 300 },
        { members: ['south'], people: 100 },
      ];
      scene.opened({ method, strata });
      const crowd = (part: string, count: number, ideaId: string) => {
        for (let voter = 0; voter < count; voter++) scene.cast(`${part} ${voter}`, ideaId, choice);
      };
      crowd('north', 9, many!);
      crowd('north', 10, few!);
      crowd('south', 5, many!);
      crowd('south', 30, few!);
      crowd('elsewhere', 6, many!);
      // Who takes everything back took no part.
      for (const ideaId of [many!, few!]) scene.uncast('south 0', ideaId);
      for (let voter = 1; voter < 10; voter++) scene.uncast(`north ${voter}`, few!);
      await service.wire.deliver(...scene.events);
      const ask = { challengeId: scene.challengeId, reader: aResultsReader(), limit: 10 };
      const read = async () => {
        const { json } = await service.get(ReadRanking).execute(ask);
        return JSON.parse(json.toString()) as RankingDto;
      };
      const live = await eventually(async () => {
        const page = await read();
        expect(page.participants).toBe(44);
        return page;
      });
      const trials = [9, 29];
      const supported = (ideaId: string, agrees: number[], supporters: number) => ({
        ...{ ideaId, agree: 0, disagree: 0, pass: 0, supporters, marks: 0, points: 0 },
        byPart: { agrees, trials },
      });
      const ideas = [supported(many!, [9, 4], 19), supported(few!, [1, 29], 30)];
      const input = { participants: 44, rules: rulesOf(method), parts: [300, 100], ideas };
      const expected = rank(method, input);
      expect(expected.ideas[0]!.ideaId).toBe(many);
      expect(live).toMatchObject({ methodVersion: `${method}/4`, judgementsOfNoPart: 6 });
      expect(live.parts.map(({ judgements }) => judgements)).toEqual(trials);
      expect(live.items.map(({ ideaId, score, n }) => [ideaId, score, n])).toEqual([
        ...expected.ideas.map(({ ideaId, score, n }) => [ideaId, score, n]),
        [none, expect.any(Number), 44],
      ]);
      // An idea that nobody chose was before everybody who took part as well.
      const unchosen = { ...input, ideas: [...ideas, supported(none!, [0, 0], 0)] };
      expect(live.items[2]!.score).toBeLessThan(rank(method, unchosen).ideas[1]!.score);
      const ground = (await service.get(ReadSharedGround).execute(ask)).items;
      expect(ground.map(({ ideaId, score }) => [ideaId, score]).sort()).toEqual(
        expected.ideas.map(({ ideaId, commonGround }) => [ideaId, commonGround!.score]).sort(),
      );
      const why = await service.get(ReadExplanation).execute({ ...ask, ideaId: few! });
      expect(why.parts.map(({ n }) => n)).toEqual(trials);
      expect(why.up?.movers).toBe('same-people');
      await service.wire.deliver(scene.closed());
      expect(await frozen(scene.roundId)).toEqual([
        { canonical: canonicalRanking(expected), hash: rankingHash(expected) },
      ]);
      await eventually(async () => expect((await read()).state).toBe('frozen'));
      expect((await read()).items).toEqual(live.items);
      expect(await service.get(CheckTallies).execute()).toEqual([]);
      await service.database.query(
        'update participation set stratum = 1 where stratum = 0 and round_id = $1',
        [scene.roundId],
      );
      expect(await service.get(CheckTallies).execute()).toMatchObject([{ held: { inOtherPart: 9 } }]);
      await service.database.query(`update participation set stratum = (
      select max(stratum) from contribution where contribution.voter_ref = participation.voter_ref)`);
    },
  );

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
