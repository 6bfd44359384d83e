import {
  committeesOf,
  greatest,
  subsets,
  type Committee,
  type CommitteeElection,
} from './committee-election.js';
import { monroeScore } from './monroe-score.js';
import { compare, rational, type Rational } from './rational.js';

/** Committees are compared by what comes first in these, then by what comes second … */
type Worth = readonly Rational[];

/** How good a committee is. */
type Score = (committee: Committee, election: CommitteeElection) => Worth;

/** Thiele's rules (1895): somebody with so many members in the committee adds Σ of the first weights. */
const thiele =
  (weight: (rank: number) => Rational): Score =>
  (committee, { approvals }) => {
    const weights = committee.map((_, index) => weight(index + 1));
    const under = weights.reduce((product, { under: own }) => product * own, 1n);
    let sum = 0n;
    for (const approved of approvals)
      for (const { over, under: own } of weights.slice(0, membersIn(committee, approved)))
        sum += over * (under / own);
    return [rational(sum, under)];
  };

/** Number of people with at least 1, 2, … members they approve. */
const represented: Score = (committee, { approvals }) =>
  committee.map((_, index) =>
    rational(BigInt(approvals.filter((approved) => membersIn(committee, approved) > index).length)),
  );

const satisfaction: Score = (committee, { approvals }) => {
  const used = approvals.filter((approved) => approved.size > 0);
  const under = used.reduce((product, { size }) => product * BigInt(size), 1n);
  const sum = used.reduce(
    (total, approved) => total + BigInt(membersIn(committee, approved)) * (under / BigInt(approved.size)),
    0n,
  );
  return [rational(sum, under)];
};

/** How far each person's approvals are from the committee, farthest first, below zero. */
const distances: Score = (committee, { approvals }) =>
  approvals
    .map((approved) => committee.length + approved.size - 2 * membersIn(committee, approved))
    .sort((a, b) => b - a)
    .map((distance) => rational(BigInt(-distance)));

/**
 * The loads of Phragmén's optimal rule, heaviest first, below zero. A member nobody approves is nobody's load, but
 * first comes who has fewest of those.
 */
const loads: Score = (committee, { approvals }) => {
  const isCarried = (one: string): boolean => approvals.some((approved) => approved.has(one));
  let [members, people] = [committee.filter(isCarried), approvals];
  const result = [rational(BigInt(members.length))];
  while (members.length > 0) {
    const [heaviest] = greatest(
      subsets(members)
        .slice(1)
        .map((some) => ({
          some,
          carriers: people.filter((approved) => some.some((one) => approved.has(one))),
        })),
      ({ some, carriers }) => ({ some: BigInt(some.length), carriers: BigInt(carriers.length) }),
      // Of equally heavy sets the largest, which holds all the others.
      (a, b) => sign(a.some * b.carriers - b.some * a.carriers) || sign(a.some - b.some),
    );
    if (!heaviest) break;
    const { some, carriers } = heaviest;
    const load = rational(-BigInt(some.length), BigInt(carriers.length));
    result.push(...carriers.map(() => load));
    members = members.filter((one) => !some.includes(one));
    people = people.filter((approved) => !carriers.includes(approved));
  }
  return [...result, ...people.map(() => rational(0n))];
};

/** How many members somebody carries, and the heaviest load there is, below zero. */
export const heaviestLoad: Score = (committee, election) => loads(committee, election).slice(0, 2);

const firstOf =
  (score: Score): Score =>
  (committee, election) =>
    score(committee, election).slice(0, 1);

/** Rules that name the best committees of all there are (Lackner and Skowron 2023). */
export const OPTIMAL_RULES = {
  av: thiele(() => rational(1n)),
  sav: satisfaction,
  pav: thiele((rank) => rational(1n, BigInt(rank))),
  slav: thiele((rank) => rational(1n, BigInt(2 * rank - 1))),
  geom2: thiele((rank) => rational(1n, 2n ** BigInt(rank))),
  cc: firstOf(represented),
  lexcc: represented,
  adams: (committee, election) => [
    ...firstOf(represented)(committee, election),
    ...thiele((rank) => (rank === 1 ? rational(0n) : rational(1n, BigInt(rank - 1))))(committee, election),
  ],
  monroe: (committee, election) => [rational(BigInt(monroeScore(committee, election.approvals)))],
  minimaxav: firstOf(distances),
  lexminimaxav: distances,
  minimaxphragmen: heaviestLoad,
  leximaxphragmen: loads,
  trivial: () => [],
} satisfies Record<string, Score>;

export type OptimalRule = keyof typeof OPTIMAL_RULES;

/**
 * All committees that are best by a rule, by trying every one.
 *
 * @throws RangeError as `committeesOf` does
 */
export function bestCommittees(rule: OptimalRule, election: CommitteeElection): Committee[] {
  return greatest(
    committeesOf(election),
    (committee) => OPTIMAL_RULES[rule](committee, election),
    compareWorth,
  );
}

/** Below zero when a is worth less than b. */
export function compareWorth(a: Worth, b: Worth): number {
  for (const [index, one] of a.entries()) {
    const difference = compare(one, b[index] ?? one);
    if (difference !== 0) return difference;
  }
  return 0;
}

const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

const membersIn = (committee: Committee, approved: ReadonlySet<string>): number =>
  committee.reduce((number, one) => (approved.has(one) ? number + 1 : number), 0);
