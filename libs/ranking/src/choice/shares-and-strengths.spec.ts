import fc from 'fast-check';
import { bradleyTerry, winsOfBestWorst, type Win } from './bradley-terry.js';
import { costOf, greedyBudget, type BudgetRound } from './budget-round.js';
import { strengthDeviations } from './strength-deviations.js';
import { strengthPosterior } from './strength-posterior.js';
import { equalShares, equalSharesCompleted } from './equal-shares.js';

const IDS = ['p', 'q', 'r', 's'];
const aRound = fc
  .record({
    budget: fc.bigInt({ min: 1n, max: 100n }),
    costs: fc.array(fc.bigInt({ min: 1n, max: 60n }), { minLength: 4, maxLength: 4 }),
    ballots: fc.array(fc.subarray(IDS), { minLength: 1, maxLength: 8 }),
  })
  .map(({ budget, costs, ballots }): BudgetRound => {
    const projects = IDS.map((id, index) => ({ id, cost: costs[index] ?? 1n }));
    const costOfId = new Map(projects.map(({ id, cost }) => [id, cost]));
    const voters = ballots.map((ids) => ({
      count: 1,
      worth: new Map(ids.map((id) => [id, costOfId.get(id) ?? 0n])),
    }));
    return { budget, projects, voters };
  });

describe('equal shares', () => {
  it('buys for each group what its share pays for, where most worth for cost gives all to the largest', () => {
    const voters = [
      {
        count: 6,
        worth: new Map([
          ['a', 50n],
          ['b', 50n],
        ]),
      },
      { count: 4, worth: new Map([['c', 40n]]) },
    ];
    const projects = [
      { id: 'a', cost: 50n },
      { id: 'b', cost: 50n },
      { id: 'c', cost: 40n },
    ];
    const round = { budget: 100n, projects, voters };
    expect(equalShares(round)).toEqual(['a', 'c']);
    expect([...greedyBudget(round)]).toEqual(['a', 'b']);
  });

  it('never spends more than the budget, and completed leaves out nothing that still fits', () => {
    fc.assert(
      fc.property(aRound, (round) => {
        const bought = new Set(equalShares(round));
        const completed = equalSharesCompleted(round);
        expect(costOf(round, bought)).toBeLessThanOrEqual(round.budget);
        const left = round.budget - costOf(round, completed);
        expect(left).toBeGreaterThanOrEqual(0n);
        for (const { id, cost } of round.projects) if (!completed.has(id)) expect(cost).toBeGreaterThan(left);
      }),
    );
  });

  it('leaves no group without a project it could pay for from its own shares', () => {
    fc.assert(
      fc.property(aRound, (round) => {
        const bought = new Set(equalShares(round));
        const people = BigInt(round.voters.length);
        for (const { id, cost } of round.projects) {
          const group = round.voters.filter(({ worth }) => worth.has(id));
          if (BigInt(group.length) * round.budget < cost * people || group.length === 0) continue;
          expect(group.some(({ worth }) => [...worth.keys()].some((one) => bought.has(one)))).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of ballots or projects', () => {
    fc.assert(
      fc.property(aRound, (round) => {
        const turned = {
          ...round,
          projects: [...round.projects].reverse(),
          voters: [...round.voters].reverse(),
        };
        expect(equalShares(turned)).toEqual(equalShares(round));
        expect([...equalSharesCompleted(turned)].sort()).toEqual([...equalSharesCompleted(round)].sort());
      }),
    );
  });

  it('is not monotone once completed: a project that became cheaper can lose by it', () => {
    const ballots = [['q', 'r'], ['q', 'r', 's'], ['q'], ['s'], ['p', 's']];
    const whereSCosts = (cost: bigint): BudgetRound => {
      const costs = new Map([
        ['p', 5n],
        ['q', 10n],
        ['r', 2n],
        ['s', cost],
      ]);
      return {
        budget: 14n,
        projects: [...costs].map(([id, own]) => ({ id, cost: own })),
        voters: ballots.map((ids) => ({
          count: 1,
          worth: new Map(ids.map((id) => [id, costs.get(id) ?? 0n])),
        })),
      };
    };
    expect([...equalSharesCompleted(whereSCosts(8n))].sort()).toEqual(['r', 's']);
    expect([...equalSharesCompleted(whereSCosts(7n))].sort()).toEqual(['q', 'r']);
    // Without the shares that grow until the budget is spent, it keeps its place.
    expect(equalShares(whereSCosts(7n))).toContain('s');
  });
});

describe('Bradley–Terry', () => {
  const aWin = fc
    .shuffledSubarray(IDS, { minLength: 2, maxLength: 2 })
    .map(([winner = '', loser = '']): Win => ({ winner, loser }));
  const someWins = fc.array(aWin, { maxLength: 30 });
  const of = (wins: readonly Win[]) => bradleyTerry(IDS, wins);

  it('is at the maximum after many choices, each set of items that met adding up to 0', () => {
    const wins = Array.from({ length: 3000 }, (_, at): Win => {
      const pair = at % 2 === 0 ? ['p', 'q'] : ['r', 's'];
      return at % 7 < 5
        ? { winner: pair[0] ?? '', loser: pair[1] ?? '' }
        : { winner: pair[1] ?? '', loser: pair[0] ?? '' };
    });
    const theta = bradleyTerry(IDS, wins);
    const [p = 0, q = 0, r = 0, s = 0] = IDS.map((id) => theta.get(id));
    expect(p + q).toBeCloseTo(0, 12);
    expect(r + s).toBeCloseTo(0, 12);
    for (const id of IDS) {
      const slope = wins.reduce(
        (sum, { winner, loser }) => {
          const chance = 1 / (1 + Math.exp((theta.get(loser) ?? 0) - (theta.get(winner) ?? 0)));
          return sum + (winner === id ? 1 - chance : 0) - (loser === id ? 1 - chance : 0);
        },
        -(theta.get(id) ?? 0),
      );
      expect(slope).toBeCloseTo(0, 8);
    }
  });

  it('has the strength at which slope and prior are even: one win', () => {
    const theta = bradleyTerry(['a', 'b'], [{ winner: 'a', loser: 'b' }]).get('a') ?? 0;
    expect(theta).toBeCloseTo(1 / (1 + Math.exp(2 * theta)), 9);
  });

  it('is surer of what met more: deviations from the whole curvature, and a posterior that lies near', () => {
    const met = [
      ...Array<Win>(12).fill({ winner: 'p', loser: 'q' }),
      { winner: 'q', loser: 'p' },
      { winner: 'r', loser: 's' },
    ];
    const deviations = strengthDeviations(of(met), met);
    expect(deviations.get('p')).toBeLessThan(deviations.get('r') ?? 0);
    // Two items and one win: the curvature has 1 + s on the diagonal and -s beside, s = chance * (1 - chance).
    const one = [{ winner: 'a', loser: 'b' }];
    const theta = bradleyTerry(['a', 'b'], one);
    const chance = 1 / (1 + Math.exp(-2 * (theta.get('a') ?? 0)));
    const s = chance * (1 - chance);
    expect(strengthDeviations(theta, one).get('a')).toBeCloseTo(
      Math.sqrt((1 + s) / ((1 + s) ** 2 - s ** 2)),
      12,
    );
    const posterior = strengthPosterior(IDS, met);
    for (const [item, value] of of(met)) {
      expect(Math.sign(posterior.get(item)?.mean ?? 0)).toBe(Math.sign(value));
      expect(Math.abs((posterior.get(item)?.sd ?? 0) - (deviations.get(item) ?? 0))).toBeLessThan(0.1);
    }
  });

  it('turns round when every choice does, and does not depend on the order of choices', () => {
    fc.assert(
      fc.property(someWins, (wins) => {
        const turned = of(wins.map(({ winner, loser }) => ({ winner: loser, loser: winner })));
        const shuffled = of([...wins].reverse());
        for (const [item, value] of of(wins)) {
          expect(turned.get(item)).toBeCloseTo(-value, 8);
          expect(shuffled.get(item)).toBeCloseTo(value, 8);
        }
      }),
    );
  });

  it('never lowers who wins once more', () => {
    fc.assert(
      fc.property(someWins, aWin, (wins, more) => {
        const before = of(wins).get(more.winner) ?? 0;
        expect(of([...wins, more]).get(more.winner)).toBeGreaterThan(before);
      }),
    );
  });

  it('reads five choices from a best and a worst of four', () => {
    expect(winsOfBestWorst(IDS, 'p', 's')).toHaveLength(5);
    expect(() => winsOfBestWorst(IDS, 'p', 'p')).toThrow(RangeError);
  });
});
