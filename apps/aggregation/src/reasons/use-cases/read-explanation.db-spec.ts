import { rulesOf } from '@zwerm/domain/voting-rules';
import { publishedValue } from '@zwerm/ranking/posterior-ranking';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aResultsReader, eventually, Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import type { JudgedParts } from '../../rankings/domain/judged-parts.js';
import { ReadRanking } from '../../rankings/use-cases/read-ranking.js';
import { ReadExplanation } from './read-explanation.js';

describe('why an idea stands where it does', () => {
  let service: ServiceUnderTest;
  let scene: Scene;
  let ids: string[];
  const reader = aResultsReader();
  const agreesOfTen = [9, 8, 3];
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
    scene = new Scene();
    const ideas = agreesOfTen.map((_, index) => scene.submitted(`Idee ${index + 1}`));
    ids = ideas.map(({ ideaId }) => ideaId);
    await service.wire.deliver(scene.published(), ...ideas, scene.opened());
    await service.wire.deliver(
      ...Array.from({ length: 40 }, (_, voter) =>
        ids.map((ideaId, index) =>
          scene.cast(`voter ${voter}`, ideaId, voter % 10 < agreesOfTen[index]! ? 'agree' : 'disagree'),
        ),
      ).flat(),
    );
    await eventually(async () => expect((await explain(ids[2]!)).n).toBe(40));
  });
  afterAll(() => service.close());

  const explain = (ideaId: string, of = scene) =>
    service.get(ReadExplanation).execute({ challengeId: of.challengeId, reader, ideaId });

  it('explains a score in terms that add up to it, and by what change it moves a place', async () => {
    const [best, second] = [await explain(ids[0]!), await explain(ids[1]!)];
    for (const { start, score, terms } of [best, second])
      expect(terms.reduce((sum, { points }) => sum + points, start)).toBeCloseTo(score, 9);
    expect(best).toMatchObject({ rank: 1, up: null, down: { neighbourId: ids[1], movers: 'more-people' } });
    expect(second.up).toMatchObject({ neighbourId: ids[0], title: 'Idee 1' });
    expect(second.up!.judgements).toBeGreaterThan(1);
  });

  it('moves a place when as many people as it says agree', async () => {
    const { up } = await explain(ids[1]!);
    for (let more = 0; more < up!.judgements; more++)
      await service.wire.deliver(scene.cast(`more ${more}`, ids[1]!, 'agree'));
    await eventually(async () =>
      expect((await explain(ids[1]!)).score).toBeGreaterThan((await explain(ids[0]!)).score - 0.01),
    );
  });

  it('is told of ideas on the list only, and to nobody who may not see the ranking', async () => {
    await expect(explain(scene.challengeId)).rejects.toMatchObject({ code: 'not-found' });
    const hidden = new Scene();
    const idea = hidden.submitted('Geheim');
    await service.wire.deliver(hidden.published(), idea, hidden.opened({ results: 'after-close' }));
    await expect(explain(idea.ideaId, hidden)).rejects.toMatchObject({ code: 'results-hidden' });
  });

  describe('over a divided roll', () => {
    const strata = [
      { members: ['north'], people: 300 },
      { members: ['south'], people: 70 },
      { members: ['no-unit'], people: 30 },
    ];
    /** Of each part, who of so many agree with the idea. */
    const judged = (
      of: Scene,
      agrees: Record<string, readonly [agrees: number, of: number]>,
      ideaId: string,
    ) =>
      Object.entries(agrees).flatMap(([part, [agree, n]]) =>
        Array.from({ length: n }, (_, voter) =>
          of.cast(`${part} ${voter}`, ideaId, voter < agree ? 'agree' : 'disagree'),
        ),
      );
    const divided = (rules: { secrecy?: 'secret' } = {}) => {
      const of = new Scene();
      of.stratumOf = (voter) => ({ north: 0, south: 1, 'no-unit': 2 })[voter.split(' ')[0]!];
      const [loved, doubted, fresh] = ['Loved', 'Doubted', 'Fresh'].map(
        (title) => of.submitted(title).ideaId,
      );
      of.published();
      of.opened({
        strata,
        rules: { ...rulesOf('agree-disagree-pass', rules), criteria: [], juryGroupIds: [] },
      });
      judged(of, { north: [38, 40], south: [4, 20], 'no-unit': [3, 6], elsewhere: [5, 5] }, loved!);
      judged(of, { north: [10, 40], south: [9, 9], 'no-unit': [1, 2] }, doubted!);
      judged(of, { north: [5, 9], south: [1, 1], 'no-unit': [1, 1], elsewhere: [0, 2] }, fresh!);
      return { of, loved: loved!, doubted: doubted!, fresh: fresh! };
    };

    it('says what each part did to the score for its share of the roll', async () => {
      const { of, loved } = divided();
      await service.wire.deliver(...of.events);
      const told = await eventually(async () => {
        const found = await explain(loved, of);
        expect(found.n).toBe(71);
        return found;
      });
      expect(told.parts).toEqual([
        { ...strata[0], share: 0.75, n: 40 },
        { ...strata[1], share: 0.175, n: 20 },
        { ...strata[2], share: 0.075, n: 6 },
      ]);
      expect(told.terms.map(({ kind, part }) => [kind, part])).toEqual([
        ['judgements', 0],
        ['judgements', 1],
        ['judgements', 2],
        ['shrinkage', null],
      ]);
      const [north, south] = told.terms.map(({ points }) => points);
      // Five of no part count in each for its share.
      expect(north).toBeCloseTo(0.75 * ((38 + 5 * 0.75) / (40 + 5 * 0.75) - told.start), 9);
      expect(south).toBeLessThan(0);
      expect(publishedValue(told.terms.reduce((sum, { points }) => sum + points, told.start))).toBe(
        told.score,
      );
      expect(told.hidesParts).toBe(false);
      expect(told.down!.part).not.toBeNull();
    });

    it('tells parts together of which too few judged the idea, or nothing by part', async () => {
      const { of, doubted, fresh } = divided();
      await service.wire.deliver(...of.events);
      await eventually(async () => expect((await explain(fresh, of)).n).toBe(13));
      const joined = await explain(doubted, of);
      expect(joined.parts).toEqual([
        { ...strata[0], share: 0.75, n: 40 },
        { members: ['south', 'no-unit'], people: 100, share: 0.25, n: 11 },
      ]);
      expect(joined.terms.map(({ kind }) => kind)).toEqual(['judgements', 'judgements', 'shrinkage']);
      const hidden = await explain(fresh, of);
      expect(hidden).toMatchObject({
        parts: [],
        hidesParts: true,
        terms: [{ kind: 'judgements', part: null }],
      });
      expect(publishedValue(hidden.start + hidden.terms[0]!.points)).toBe(hidden.score);
      expect([hidden.up, hidden.down].map((move) => move?.part ?? null)).toEqual([null, null]);
      const page = await service.get(ReadRanking).execute({ challengeId: of.challengeId, reader, limit: 10 });
      const { parts, judgementsOfNoPart } = JSON.parse(page.json.toString()) as JudgedParts;
      expect(parts.map(({ people, judgements }) => [people, judgements])).toEqual([
        [300, 80],
        [70, 20],
        [30, 6],
      ]);
      // 5 of no part, 11 that are told together, and 13 on the idea that few judged.
      expect(judgementsOfNoPart).toBe(29);
    });

    it('knows one crowd in a secret round, and says nothing of parts', async () => {
      const { of, loved } = divided({ secrecy: 'secret' });
      await service.wire.deliver(...of.events);
      await eventually(async () => expect((await explain(loved, of)).n).toBe(71));
      expect(await explain(loved, of)).toMatchObject({
        parts: [],
        hidesParts: false,
        terms: [{ part: null }],
      });
      const page = await service.get(ReadRanking).execute({ challengeId: of.challengeId, reader, limit: 10 });
      expect(JSON.parse(page.json.toString())).toMatchObject({ parts: [], judgementsOfNoPart: 0 });
    });
  });
});
