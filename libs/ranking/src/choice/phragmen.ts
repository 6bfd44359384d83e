import type { BudgetRound } from './budget-round.js';
import { compare, dividedBy, plus, rational, times, type Rational } from './rational.js';

/**
 * Phragmén's sequential rule for a budget (Los, Christoff and Grossi 2022), exact: everybody earns at the same pace, and
 * a project is bought as soon as its supporters together have its cost, which they then no longer have. It stops at the
 * first project the budget cannot pay for. What an idea is worth does not matter, only whether it is worth anything.
 * Time O(projects × (voters + projects)). Ties by id.
 *
 * @returns ids of what is bought, in that order
 */
export function phragmen({ budget, projects, voters }: BudgetRound): readonly string[] {
  const supporters = new Map(
    projects.map(({ id }) => [
      id,
      voters.flatMap(({ worth }, at) => ((worth.get(id) ?? 0n) > 0n ? [at] : [])),
    ]),
  );
  const people = voters.map(({ count }) => BigInt(count));
  /** When each of a group of voters last paid: their load. Who paid together shares the very same fraction. */
  const loads = voters.map(() => NOTHING);
  const moment = (id: string, cost: bigint): Rational => {
    const byLoad = new Map<Rational, bigint>();
    for (const at of supporters.get(id) ?? []) {
      const load = loads[at] ?? NOTHING;
      byLoad.set(load, (byLoad.get(load) ?? 0n) + (people[at] ?? 0n));
    }
    let [sum, count] = [rational(cost), 0n];
    for (const [load, number] of byLoad) {
      sum = plus(sum, times(load, number));
      count += number;
    }
    return dividedBy(sum, count);
  };
  let open = projects.filter(({ id, cost }) => cost <= budget && (supporters.get(id)?.length ?? 0) > 0);
  let left = budget;
  const bought: string[] = [];
  while (open.length > 0) {
    const offers = open.map((project) => ({ project, at: moment(project.id, project.cost) }));
    offers.sort((a, b) => compare(a.at, b.at) || (a.project.id < b.project.id ? -1 : 1));
    const [first] = offers;
    if (!first || offers.some(({ project, at }) => compare(at, first.at) === 0 && project.cost > left)) break;
    for (const at of supporters.get(first.project.id) ?? []) loads[at] = first.at;
    left -= first.project.cost;
    bought.push(first.project.id);
    open = open.filter((project) => project !== first.project);
  }
  return bought;
}

const NOTHING = rational(0n);
