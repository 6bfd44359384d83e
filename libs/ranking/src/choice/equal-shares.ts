import { costOf, greedyBudget, type BudgetProject, type BudgetRound } from './budget-round.js';
import { compare, dividedBy, minus, plus, rational, times, type Rational } from './rational.js';

interface Purse {
  readonly count: bigint;
  readonly worth: ReadonlyMap<string, bigint>;
  left: Rational;
}

/**
 * The method of equal shares (Peters, Pierczyński and Skowron 2021), exact: everybody has an equal share; bought is the
 * project whose supporters pay least for what it is worth to them, until nobody can buy anything. Ties by id.
 *
 * @param money what is shared out, in the unit of the costs; without it the budget
 * @returns ids of what is bought, in that order; it may leave money over
 */
export function equalShares(round: BudgetRound, money: Rational = rational(round.budget)): readonly string[] {
  const people = BigInt(round.voters.reduce((sum, { count }) => sum + count, 0));
  if (people === 0n) return [];
  const purses = round.voters.map(({ count, worth }): Purse => ({
    count: BigInt(count),
    worth,
    left: dividedBy(money, people),
  }));
  // A price never falls while purses empty, so the last price of a project is a floor under its next one.
  let offers = round.projects.map((project) => ({ project, price: rational(0n) }));
  const bought: string[] = [];
  for (;;) {
    offers.sort((a, b) => compare(a.price, b.price) || (a.project.id < b.project.id ? -1 : 1));
    let best: (typeof offers)[number] | null = null;
    const dear = new Set<string>();
    for (const offer of offers) {
      if (best && compare(offer.price, best.price) > 0) break;
      const price = priceOf(offer.project, purses);
      if (price === null) dear.add(offer.project.id);
      else {
        offer.price = price;
        if (!best || isBefore(offer, best)) best = offer;
      }
    }
    if (best === null) return bought;
    const { project, price } = best;
    bought.push(project.id);
    pay(project.id, price, purses);
    offers = offers.filter((offer) => offer.project !== project && !dear.has(offer.project.id));
  }
}

function isBefore(
  one: { readonly project: BudgetProject; readonly price: Rational },
  other: { readonly project: BudgetProject; readonly price: Rational },
): boolean {
  return (compare(one.price, other.price) || (one.project.id < other.project.id ? -1 : 1)) < 0;
}

/** The least that supporters pay per worth when who cannot pay so much gives all they have; null: too dear. */
function priceOf({ id, cost }: BudgetProject, purses: readonly Purse[]): Rational | null {
  const payers = purses.flatMap(({ count, worth, left }) => {
    const value = worth.get(id) ?? 0n;
    return value > 0n && left.over > 0n ? [{ count, value, left, most: dividedBy(left, value) }] : [];
  });
  payers.sort((a, b) => compare(a.most, b.most));
  let due = rational(cost);
  let worth = payers.reduce((sum, { count, value }) => sum + count * value, 0n);
  for (const { count, value, left, most } of payers) {
    if (compare(due, times(most, worth)) <= 0) return dividedBy(due, worth);
    due = minus(due, times(left, count));
    worth -= count * value;
  }
  return null;
}

function pay(id: string, price: Rational, purses: readonly Purse[]): void {
  for (const purse of purses) {
    const value = purse.worth.get(id) ?? 0n;
    const share = times(price, value);
    if (value > 0n) purse.left = compare(share, purse.left) < 0 ? minus(purse.left, share) : rational(0n);
  }
}

/**
 * Equal shares that spends the budget: shares grow by 1 % of the budget at a time while what is bought still fits into
 * the real budget, then what fits is added by worth for cost.
 */
export function equalSharesCompleted(round: BudgetRound): ReadonlySet<string> {
  const step = rational(round.budget, 100n);
  let money = rational(round.budget);
  let best: ReadonlySet<string> = new Set(equalShares(round));
  const most = round.projects.length;
  const people = BigInt(round.voters.reduce((sum, { count }) => sum + count, 0));
  const enough = rational(round.budget * (people + 1n));
  while (best.size < most && step.over > 0n && !isFull(round, best) && compare(money, enough) < 0) {
    money = plus(money, step);
    const next = new Set(equalShares(round, money));
    if (costOf(round, next) > round.budget) break;
    best = next;
  }
  return greedyBudget(round, best);
}

function isFull(round: BudgetRound, selected: ReadonlySet<string>): boolean {
  const left = round.budget - costOf(round, selected);
  return round.projects.every(({ id, cost }) => selected.has(id) || cost > left);
}
