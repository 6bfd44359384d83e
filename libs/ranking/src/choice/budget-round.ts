/** A project that can be paid for. Costs in whole units of money, the same for the whole round. */
export interface BudgetProject {
  readonly id: string;
  readonly cost: bigint;
}

/** People with the same ballot: how many, and how much each project they name is worth to each of them. */
export interface BudgetVoters {
  readonly count: number;
  readonly worth: ReadonlyMap<string, bigint>;
}

/** A vote on how to spend a budget. Worths only compare within a method: cost, number, points or places. */
export interface BudgetRound {
  readonly budget: bigint;
  readonly projects: readonly BudgetProject[];
  readonly voters: readonly BudgetVoters[];
}

/** What a set of projects costs together. */
export function costOf({ projects }: BudgetRound, selected: ReadonlySet<string>): bigint {
  return projects.reduce((sum, { id, cost }) => (selected.has(id) ? sum + cost : sum), 0n);
}

/** What a project is worth to everybody together. */
export function totalWorth({ voters }: BudgetRound, id: string): bigint {
  return voters.reduce((sum, { count, worth }) => sum + BigInt(count) * (worth.get(id) ?? 0n), 0n);
}

/**
 * Pays for the projects with most worth for their cost that still fit, on top of those selected already. Ties by id.
 *
 * @returns the ids, those of `selected` included
 */
export function greedyBudget(
  round: BudgetRound,
  selected: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const result = new Set(selected);
  let left = round.budget - costOf(round, result);
  const offers = round.projects.map((project) => ({ ...project, worth: totalWorth(round, project.id) }));
  offers.sort((a, b) => {
    const difference = b.worth * a.cost - a.worth * b.cost;
    return difference < 0n ? -1 : difference > 0n ? 1 : a.id < b.id ? -1 : 1;
  });
  for (const { id, cost } of offers) {
    if (result.has(id) || cost > left) continue;
    result.add(id);
    left -= cost;
  }
  return result;
}
