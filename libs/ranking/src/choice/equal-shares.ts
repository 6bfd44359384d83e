import { costOf, greedyBudget, type BudgetProject, type BudgetRound } from './budget-round.js';
import { compare, dividedBy, minus, plus, rational, times, type Rational } from './rational.js';

/** One supporter of a project among others with the same ballot: which, and what it is worth to each of them. */
interface Supporter {
  readonly purse: number;
  readonly value: bigint;
}

/** What does not change while shares grow: who supports what, and how many have the same ballot. */
interface Market {
  readonly counts: readonly bigint[];
  readonly supporters: ReadonlyMap<string, readonly Supporter[]>;
}

/** People who have equally much left and to whom a project is worth the same. */
interface Payers {
  readonly value: bigint;
  readonly left: Rational;
  readonly most: Rational;
  count: bigint;
}

/**
 * The method of equal shares (Peters, Pierczyński and Skowron 2021), exact: everybody has an equal share; bought is the
 * project whose supporters pay least for what it is worth to them, until nobody can buy anything. Ties by id.
 *
 * @param money what is shared out, in the unit of the costs; without it the budget
 * @returns ids of what is bought, in that order; it may leave money over
 */
export function equalShares(round: BudgetRound, money: Rational = rational(round.budget)): readonly string[] {
  return boughtIn(round, marketOf(round), money);
}

function boughtIn(round: BudgetRound, market: Market, money: Rational): readonly string[] {
  const people = market.counts.reduce((sum, count) => sum + count, 0n);
  if (people === 0n) return [];
  const share = dividedBy(money, people);
  const left = market.counts.map(() => share);
  // A price never falls while purses empty, so the last price of a project is a floor under its next one.
  let offers = round.projects.map((project) => ({ project, price: NOTHING }));
  const bought: string[] = [];
  for (;;) {
    offers.sort((a, b) => compare(a.price, b.price) || (a.project.id < b.project.id ? -1 : 1));
    let best: (typeof offers)[number] | null = null;
    const dear = new Set<string>();
    for (const offer of offers) {
      if (best && compare(offer.price, best.price) > 0) break;
      const price = priceOf(offer.project, market, left);
      if (price === null) dear.add(offer.project.id);
      else {
        offer.price = price;
        if (!best || isBefore(offer, best)) best = offer;
      }
    }
    if (best === null) return bought;
    const { project, price } = best;
    bought.push(project.id);
    pay(market.supporters.get(project.id) ?? [], price, left);
    offers = offers.filter((offer) => offer.project !== project && !dear.has(offer.project.id));
  }
}

const NOTHING = rational(0n);

function marketOf({ projects, voters }: BudgetRound): Market {
  const supporters = new Map<string, Supporter[]>(projects.map(({ id }) => [id, []]));
  for (const [purse, { worth }] of voters.entries())
    for (const [id, value] of worth) if (value > 0n) supporters.get(id)?.push({ purse, value });
  return { counts: voters.map(({ count }) => BigInt(count)), supporters };
}

function isBefore(
  one: { readonly project: BudgetProject; readonly price: Rational },
  other: { readonly project: BudgetProject; readonly price: Rational },
): boolean {
  return (compare(one.price, other.price) || (one.project.id < other.project.id ? -1 : 1)) < 0;
}

/** The least that supporters pay per worth when who cannot pay so much gives all they have; null: too dear. */
function priceOf({ id, cost }: BudgetProject, market: Market, left: readonly Rational[]): Rational | null {
  const payers = payersOf(market.supporters.get(id) ?? [], market.counts, left);
  payers.sort((a, b) => compare(a.most, b.most));
  let due = rational(cost);
  let worth = payers.reduce((sum, { count, value }) => sum + count * value, 0n);
  for (const payer of payers) {
    if (compare(due, times(payer.most, worth)) <= 0) return dividedBy(due, worth);
    due = minus(due, times(payer.left, payer.count));
    worth -= payer.count * payer.value;
  }
  return null;
}

/** Who have equally much left hold the very same fraction (see `pay`), so that they are found without comparing. */
function payersOf(
  supporters: readonly Supporter[],
  counts: readonly bigint[],
  left: readonly Rational[],
): Payers[] {
  const byLeft = new Map<Rational, Map<bigint, Payers>>();
  for (const { purse, value } of supporters) {
    const money = left[purse] ?? NOTHING;
    if (money.over === 0n) continue;
    const byValue = byLeft.get(money) ?? new Map<bigint, Payers>();
    byLeft.set(money, byValue);
    const payers = byValue.get(value) ?? { value, left: money, most: dividedBy(money, value), count: 0n };
    byValue.set(value, payers);
    payers.count += counts[purse] ?? 0n;
  }
  return [...byLeft.values()].flatMap((byValue) => [...byValue.values()]);
}

function pay(supporters: readonly Supporter[], price: Rational, left: Rational[]): void {
  const afterwards = new Map<Rational, Map<bigint, Rational>>();
  for (const { purse, value } of supporters) {
    const money = left[purse] ?? NOTHING;
    const byValue = afterwards.get(money) ?? new Map<bigint, Rational>();
    afterwards.set(money, byValue);
    const rest = byValue.get(value) ?? restOf(money, times(price, value));
    byValue.set(value, rest);
    left[purse] = rest;
  }
}

const restOf = (money: Rational, share: Rational): Rational =>
  compare(share, money) < 0 ? minus(money, share) : NOTHING;

/**
 * Equal shares that spends the budget: shares grow by 1 % of the budget at a time while what is bought still fits into
 * the real budget, then what fits is added by worth for cost.
 */
export function equalSharesCompleted(round: BudgetRound): ReadonlySet<string> {
  const market = marketOf(round);
  const step = rational(round.budget, 100n);
  let money = rational(round.budget);
  let best: ReadonlySet<string> = new Set(boughtIn(round, market, money));
  const most = round.projects.length;
  const people = market.counts.reduce((sum, count) => sum + count, 0n);
  const enough = rational(round.budget * (people + 1n));
  while (best.size < most && step.over > 0n && !isFull(round, best) && compare(money, enough) < 0) {
    money = plus(money, step);
    const next = new Set(boughtIn(round, market, money));
    if (costOf(round, next) > round.budget) break;
    best = next;
  }
  return greedyBudget(round, best);
}

function isFull(round: BudgetRound, selected: ReadonlySet<string>): boolean {
  const left = round.budget - costOf(round, selected);
  return round.projects.every(({ id, cost }) => selected.has(id) || cost > left);
}
