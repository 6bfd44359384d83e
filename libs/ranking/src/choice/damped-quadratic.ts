/** A person's credits on one item, and the strata they belong to. */
export interface StratumContribution {
  readonly strata: readonly string[];
  readonly credits: number;
}

interface Part {
  /** Σ of credits over the number of strata, and of their square roots likewise. */
  credits: number;
  roots: number;
}

/** People who belong to the same strata: apart, because they are connected to the same others. */
interface Kin extends Part {
  readonly strata: ReadonlySet<string>;
}

/**
 * Strength of one item by connection-oriented cluster match (Miller, Weyl and Erichsen 2022, "Beyond collusion
 * resistance"), the square root of
 *
 *   Σ_g Σ_{i∈g} cᵢ/|Tᵢ| + 2 Σ_{g<h} √(Σ_{i∈g} K(i,h)/|Tᵢ|) √(Σ_{j∈h} K(j,g)/|Tⱼ|)
 *
 * over strata g and h, where Tᵢ are the strata of a person, cᵢ their credits, and K(i,h) is √cᵢ when i is in h or shares
 * a stratum with somebody of h, else cᵢ. Who agrees with strangers counts as in a quadratic vote; who agrees only with
 * their own stratum counts together like one person with all their credits. Every pair of strata is taken once, so that
 * people who each have a stratum of their own count exactly as in `quadraticTally`. The published code of the authors
 * (QV.js) takes each pair twice, which has no such limit. O(people + kinds² × strata), a kind being a set of strata.
 *
 * @param contributions people with credits on the item; their order changes no bit
 * @throws RangeError when credits are no whole number from 0, or somebody has no stratum or one twice
 */
export function dampedStrength(contributions: readonly StratumContribution[]): number {
  const kinds = kindsOf(contributions);
  const strata = [...new Set(kinds.flatMap((kind) => [...kind.strata]))].sort();
  const membersOf = new Map(strata.map((one) => [one, kinds.filter((kind) => kind.strata.has(one))]));
  // A person is connected to a stratum when one of its members shares any of theirs, which includes being in it.
  const isConnected = (kind: Kin, stratum: string): boolean =>
    (membersOf.get(stratum) ?? []).some((other) => [...other.strata].some((one) => kind.strata.has(one)));
  const weightOf = (stratum: string, towards: string): number =>
    (membersOf.get(stratum) ?? []).reduce(
      (sum, kind) => sum + (isConnected(kind, towards) ? kind.roots : kind.credits),
      0,
    );
  let sum = kinds.reduce((total, kind) => total + kind.credits * kind.strata.size, 0);
  for (const [place, one] of strata.entries())
    for (const other of strata.slice(place + 1))
      sum += 2 * Math.sqrt(weightOf(one, other)) * Math.sqrt(weightOf(other, one));
  return Math.sqrt(sum);
}

function kindsOf(contributions: readonly StratumContribution[]): Kin[] {
  const counts = new Map<string, Map<number, number>>();
  for (const { strata, credits } of contributions) {
    if (!Number.isSafeInteger(credits) || credits < 0)
      throw new RangeError(`${credits} is no number of credits`);
    if (strata.length === 0 || new Set(strata).size < strata.length)
      throw new RangeError('everybody is in a stratum, and in each once');
    const key = JSON.stringify([...strata].sort());
    const amounts = counts.get(key) ?? new Map<number, number>();
    counts.set(key, amounts.set(credits, (amounts.get(credits) ?? 0) + 1));
  }
  // Kind by kind and amount by amount, so that the order of people changes no bit.
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, amounts]) => {
      const strata = new Set(JSON.parse(key) as string[]);
      const [credits, roots] = [...amounts]
        .sort(([one], [other]) => one - other)
        .reduce(
          ([all, root], [amount, people]) => [all + amount * people, root + Math.sqrt(amount) * people],
          [0, 0],
        );
      return { strata, credits: (credits ?? 0) / strata.size, roots: (roots ?? 0) / strata.size };
    });
}
