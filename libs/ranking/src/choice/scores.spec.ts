import fc from 'fast-check';
import { criteriaScores, type CriterionMark } from './criteria-scores.js';
import { dampedStrength, type StratumContribution } from './damped-quadratic.js';
import { phragmen } from './phragmen.js';
import { quadraticTally } from './quadratic.js';
import { scoreThenRunoff } from './score-then-runoff.js';
import { skillRatings } from './skill-ratings.js';

const IDS = ['p', 'q', 'r'];
const shuffled = <Value>(values: readonly Value[]): Value[] => [...values].reverse();

describe('Phragmén for budgets', () => {
  const approvals = (count: number, ...ids: string[]) => ({
    count,
    worth: new Map(ids.map((id) => [id, 1n])),
  });

  it('buys first what most supporters can pay first, and who just paid waits', () => {
    const projects = ['p', 'q', 'r'].map((id) => ({ id, cost: 12n }));
    const voters = [approvals(4, 'p', 'q'), approvals(2, 'r'), approvals(1, 'q')];
    // q at 12/5; then p: (12 + 4 × 12/5) / 4 = 27/5, r: 12/2 = 6.
    expect(phragmen({ budget: 36n, projects, voters })).toEqual(['q', 'p', 'r']);
    expect(phragmen({ budget: 24n, projects, voters })).toEqual(['q', 'p']);
  });

  it('stops at the first project the budget cannot pay for, though a cheaper one would fit', () => {
    const projects = [
      { id: 'p', cost: 6n },
      { id: 'q', cost: 6n },
      { id: 'r', cost: 4n },
    ];
    const voters = [approvals(3, 'p'), approvals(2, 'q'), approvals(1, 'r')];
    expect(phragmen({ budget: 10n, projects, voters })).toEqual(['p']);
  });

  it('spends no more than the budget and does not depend on the order of ballots', () => {
    const round = fc.record({
      budget: fc.bigInt({ min: 1n, max: 40n }),
      projects: fc.constant(IDS.map((id, index) => ({ id, cost: BigInt(5 + 4 * index) }))),
      voters: fc.array(
        fc
          .record({ count: fc.nat(4), ids: fc.subarray(IDS) })
          .map(({ count, ids }) => approvals(count + 1, ...ids)),
      ),
    });
    fc.assert(
      fc.property(round, (one) => {
        const bought = phragmen(one);
        const cost = one.projects.reduce(
          (sum, { id, cost: own }) => (bought.includes(id) ? sum + own : sum),
          0n,
        );
        expect(cost).toBeLessThanOrEqual(one.budget);
        expect(phragmen({ ...one, voters: shuffled(one.voters), projects: shuffled(one.projects) })).toEqual(
          bought,
        );
      }),
    );
  });
});

describe('quadratic votes', () => {
  const aBallot = fc
    .record({
      count: fc.integer({ min: 1, max: 5 }),
      credits: fc.array(fc.nat(99), { minLength: 3, maxLength: 3 }),
    })
    .map(({ count, credits }) => ({ count, credits: new Map(IDS.map((id, at) => [id, credits[at] ?? 0])) }));
  const votesOf = (voters: Parameters<typeof quadraticTally>[1], id: string): number =>
    quadraticTally(IDS, voters).find(({ item }) => item === id)?.votes ?? Number.NaN;

  it('let four people with one credit outvote one with nine', () => {
    const voters = [
      { count: 4, credits: new Map([['p', 1]]) },
      { count: 1, credits: new Map([['q', 9]]) },
    ];
    expect(quadraticTally(['p', 'q'], voters)).toEqual([
      { item: 'p', credits: 4, votes: 4, fundingShare: 16 / 25 },
      { item: 'q', credits: 9, votes: 3, fundingShare: 9 / 25 },
    ]);
    expect(() => quadraticTally(['p'], [{ count: 1, credits: new Map([['p', -1]]) }])).toThrow(RangeError);
  });

  it('do not depend on the order of ballots to the last bit, and never fall with one credit more', () => {
    fc.assert(
      fc.property(fc.array(aBallot), aBallot, (voters, more) => {
        expect(quadraticTally(IDS, shuffled(voters))).toEqual(quadraticTally(IDS, voters));
        const richer = {
          ...more,
          credits: new Map([...more.credits, ['p', (more.credits.get('p') ?? 0) + 1]]),
        };
        expect(votesOf([...voters, richer], 'p')).toBeGreaterThan(votesOf([...voters, more], 'p'));
        expect(votesOf([...voters, richer], 'q')).toBe(votesOf([...voters, more], 'q'));
      }),
    );
  });
});

describe('quadratic votes damped where people are connected', () => {
  const person = (credits: number, ...strata: string[]): StratumContribution => ({ strata, credits });
  const oneEach = fc.array(fc.tuple(fc.nat(99), fc.constantFrom('g', 'h', 'i')), { maxLength: 12 });
  const plainOf = (people: readonly StratumContribution[]): number =>
    people.reduce((sum, { credits }) => sum + Math.sqrt(credits), 0);

  it('count by hand: two of one stratum as one purse, two strangers as two, and who has a foot in both between', () => {
    expect(dampedStrength([person(4, 'g'), person(4, 'g')])).toBeCloseTo(Math.sqrt(8), 12);
    expect(dampedStrength([person(4, 'g'), person(4, 'h')])).toBe(4);
    // g: 4 + 9/2, h: 9/2 of the second; everybody is connected, so roots: 2 * sqrt(2 + 3/2) * sqrt(3/2).
    const bridged = Math.sqrt(4 + 9 + 2 * Math.sqrt(2 + 1.5) * Math.sqrt(1.5));
    expect(dampedStrength([person(4, 'g'), person(9, 'g', 'h')])).toBeCloseTo(bridged, 12);
    expect(dampedStrength([])).toBe(0);
  });

  it('are plain quadratic votes when everybody has a stratum of their own', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99), { maxLength: 12 }), (credits) => {
        const people = credits.map((own, at) => person(own, `${at}`));
        expect(dampedStrength(people)).toBeCloseTo(plainOf(people), 8);
      }),
    );
  });

  it('are never above plain ones for people of one stratum, nor below one purse; the order changes no bit', () => {
    fc.assert(
      fc.property(oneEach, (all) => {
        const people = all.map(([credits, stratum]) => person(credits, stratum));
        const strength = dampedStrength(people);
        expect(strength).toBeLessThanOrEqual(plainOf(people) + 1e-9);
        const purse = people.reduce((sum, { credits }) => sum + credits, 0);
        expect(strength).toBeGreaterThanOrEqual(Math.sqrt(purse) - 1e-9);
        expect(dampedStrength(shuffled(people))).toBe(strength);
      }),
    );
  });

  it('never fall with one credit more, and do not depend on what strata are called', () => {
    fc.assert(
      fc.property(oneEach, fc.nat(20), (all, pick) => {
        const people = all.map(([credits, stratum]) => person(credits, stratum));
        const richer = people.map((one, at) => (at === pick ? { ...one, credits: one.credits + 1 } : one));
        expect(dampedStrength(richer)).toBeGreaterThanOrEqual(dampedStrength(people));
        const renamed = all.map(([credits, stratum]) => person(credits, stratum === 'g' ? 'z' : stratum));
        expect(dampedStrength(renamed)).toBeCloseTo(dampedStrength(people), 9);
      }),
    );
  });

  it('make a bloc of a hundred weigh like ten of them, where plain votes make it weigh like a hundred', () => {
    const bloc = Array.from({ length: 100 }, () => person(9, 'g'));
    expect(dampedStrength(bloc)).toBeCloseTo(30, 12);
    expect(plainOf(bloc)).toBe(300);
    expect(() => dampedStrength([person(1)])).toThrow(RangeError);
    expect(() => dampedStrength([person(0.5, 'g')])).toThrow(RangeError);
  });
});

describe('stars over criteria', () => {
  const mark = (participant: string, item: string, stars: number): CriterionMark => ({
    participant,
    group: 'g',
    item,
    criterion: 'c',
    stars,
  });
  const someMarks = fc.array(
    fc
      .tuple(fc.constantFrom('v', 'w', 'x'), fc.constantFrom(...IDS), fc.integer({ min: 1, max: 5 }))
      .map((parts) => mark(...parts)),
    { minLength: 1 },
  );

  it('draws few marks towards the mean, so that one enthusiast does not win', () => {
    const many = Array.from({ length: 20 }, (_, at) => mark(`v${at}`, 'q', at % 5 === 0 ? 3 : 5));
    const { items } = criteriaScores([mark('w', 'p', 5), mark('x', 'r', 1), ...many], 5);
    expect(items.map(({ item }) => item)).toEqual(['q', 'p', 'r']);
    expect(() => criteriaScores([mark('w', 'p', 6)], 5)).toThrow(RangeError);
  });

  it('takes off how mild a person is: three stars of a strict one say as much as four of a mild one', () => {
    const marks = IDS.flatMap((item) => [mark('mild', item, 5), mark('strict', item, 3)]);
    const { severities } = criteriaScores(marks, 5, true);
    expect(severities.get('mild')).toBeCloseTo(3 / 8, 12);
    expect(severities.get('strict')).toBeCloseTo(-3 / 8, 12);
  });

  it('do not depend on the order of marks to the last bit', () => {
    fc.assert(
      fc.property(someMarks, fc.boolean(), (marks, isLevelled) => {
        expect(criteriaScores(shuffled(marks), 5, isLevelled).items).toEqual(
          criteriaScores(marks, 5, isLevelled).items,
        );
      }),
    );
  });

  it('end in a runoff that nobody but preferences decide: who most people prefer of the two with most stars', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const { totals, finalists, preferred, winner } = scoreThenRunoff(marks);
        const least = Math.min(...finalists.map((one) => totals.get(one) ?? 0));
        for (const [item, total] of totals)
          if (!finalists.includes(item)) expect(total).toBeLessThanOrEqual(least);
        if (preferred[0] !== preferred[1])
          expect(winner).toBe(finalists[preferred.indexOf(Math.max(...preferred))]);
        expect(scoreThenRunoff(shuffled(marks))).toMatchObject({ finalists, preferred, winner });
      }),
    );
  });

  it('never let one star more lower an item', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const [first, ...others] = marks;
        fc.pre(first !== undefined && first.stars < 5);
        const scoreIn = (all: readonly CriterionMark[]): number =>
          criteriaScores(all, 5).items.find(({ item }) => item === first?.item)?.score ?? 0;
        const raised = first ? [{ ...first, stars: first.stars + 1 }, ...others] : [];
        expect(scoreIn(raised)).toBeGreaterThan(scoreIn(marks));
      }),
    );
  });
});

describe('ratings choice by choice', () => {
  it('depend on the order of choices, which is why nothing published comes from them', () => {
    const [first, second] = [
      { winner: 'p', loser: 'q' },
      { winner: 'q', loser: 'p' },
    ] as const;
    const muOf = (...wins: (typeof first | typeof second)[]) => skillRatings(IDS, wins).get('p')?.mu;
    expect(muOf(first, second)).not.toBeCloseTo(muOf(second, first) ?? 25, 2);
  });

  it.each(['bradley-terry-full', 'thurstone-mosteller-full'] as const)('are a fair zero sum: %s', (model) => {
    const ratings = skillRatings(['p', 'q'], [{ winner: 'p', loser: 'q' }], model);
    const [p, q] = [ratings.get('p'), ratings.get('q')];
    expect(p?.mu).toBeGreaterThan(25);
    expect((p?.mu ?? 0) + (q?.mu ?? 0)).toBeCloseTo(50, 10);
    expect(p?.sigma).toBeLessThan(25 / 3);
    expect(p?.sigma).toBeCloseTo(q?.sigma ?? 0, 10);
    expect(() => skillRatings(['p'], [{ winner: 'p', loser: 'q' }])).toThrow(RangeError);
  });
});
