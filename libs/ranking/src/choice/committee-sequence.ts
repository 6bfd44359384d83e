import { greatest, type Committee, type CommitteeElection } from './committee-election.js';
import { compareWorth, heaviestLoad } from './committee-optimum.js';
import { compare, dividedBy, minus, plus, rational, times, type Rational } from './rational.js';

/** A committee in the making: who is in, and what each person has: money or load. */
interface Stage {
  readonly members: Committee;
  readonly purses: readonly Rational[];
}

/** The next stages of a rule, several when nothing tells candidates apart; none when it is done. */
type Step = (stage: Stage, election: CommitteeElection) => readonly Stage[];

const NOTHING = rational(0n);
const smallest = (a: Rational, b: Rational): number => compare(b, a);

const outside = ({ members }: Stage, { candidates }: CommitteeElection): string[] =>
  candidates.filter((one) => !members.includes(one));

const sumOf = (values: readonly Rational[]): Rational => values.reduce(plus, NOTHING);

/** Adds who adds most by Thiele's weights. */
const thieleStep =
  (weight: (rank: number) => Rational): Step =>
  (stage, election) =>
    greatest(outside(stage, election), (one) => gainOf(one, stage.members, election, weight), compare).map(
      (one) => ({ ...stage, members: [...stage.members, one] }),
    );

function gainOf(
  one: string,
  members: Committee,
  { approvals }: CommitteeElection,
  weight: (rank: number) => Rational,
): Rational {
  const byRank = new Map<number, bigint>();
  for (const approved of approvals.filter((own) => own.has(one))) {
    const rank = members.filter((member) => approved.has(member)).length + 1;
    byRank.set(rank, (byRank.get(rank) ?? 0n) + 1n);
  }
  return sumOf([...byRank].map(([rank, people]) => times(weight(rank), people)));
}

const harmonic = (rank: number): Rational => rational(1n, BigInt(rank));

/** Phragmén's sequential rule: adds who makes the load of the heaviest supporter least. Purses are loads. */
const phragmenStep: Step = ({ members, purses }, election) => {
  const offers = outside({ members, purses }, election).flatMap((one) => {
    const carried = purses.filter((_, person) => election.approvals[person]?.has(one));
    if (carried.length === 0) return [];
    return [{ one, load: dividedBy(plus(sumOf(carried), rational(1n)), BigInt(carried.length)) }];
  });
  if (offers.length === 0)
    return outside({ members, purses }, election).map((one) => ({ members: [...members, one], purses }));
  return greatest(offers, ({ load }) => load, smallest).map(({ one, load }) => ({
    members: [...members, one],
    purses: purses.map((own, person) => (election.approvals[person]?.has(one) ? load : own)),
  }));
};

/** Equal shares: everybody has size / people; bought is who costs the supporters least at most. */
const equalSharesStep: Step = (stage, election) => {
  const offers = outside(stage, election).flatMap((one) => {
    const most = mostPaid(stage.purses.filter((_, person) => election.approvals[person]?.has(one)));
    return most ? [{ one, most }] : [];
  });
  return greatest(offers, ({ most }) => most, smallest).map(({ one, most }) => ({
    members: [...stage.members, one],
    purses: stage.purses.map((own, person) => {
      if (!election.approvals[person]?.has(one)) return own;
      return compare(own, most) <= 0 ? NOTHING : minus(own, most);
    }),
  }));
};

/** The most that anybody pays when all pay alike or all they have, for a price of 1; null when they cannot. */
function mostPaid(purses: readonly Rational[]): Rational | null {
  const sorted = [...purses].sort(compare);
  let due = rational(1n);
  for (const [index, own] of sorted.entries()) {
    const share = dividedBy(due, BigInt(sorted.length - index));
    if (compare(share, own) <= 0) return share;
    due = minus(due, own);
  }
  return null;
}

/** Eneström and Phragmén: adds who has most money behind them; they pay people / size, each in proportion. */
const enestroemStep: Step = (stage, election) => {
  const price = rational(BigInt(election.approvals.length), BigInt(election.size));
  const behind = (one: string): Rational =>
    sumOf(stage.purses.filter((_, person) => election.approvals[person]?.has(one)));
  return greatest(outside(stage, election), behind, compare).map((one) => {
    const all = behind(one);
    const left = compare(all, price) > 0 ? minus(all, price) : NOTHING;
    const rest = (own: Rational): Rational =>
      all.over === 0n
        ? NOTHING
        : rational(own.over * left.over * all.under, own.under * left.under * all.over);
    const purses = stage.purses.map((own, person) =>
      election.approvals[person]?.has(one) ? rest(own) : own,
    );
    return { members: [...stage.members, one], purses };
  });
};

/** Perpetual consensus: everybody gains 1 a round; supporters with anything pay the number of people together. */
const consensusStep: Step = (stage, election) => {
  const purses = stage.purses.map((own) => plus(own, rational(1n)));
  const payersOf = (one: string): number[] =>
    purses.flatMap((own, person) => (own.over > 0n && election.approvals[person]?.has(one) ? [person] : []));
  const behind = (one: string): Rational => sumOf(payersOf(one).map((person) => purses[person] ?? NOTHING));
  return greatest(outside(stage, election), behind, compare).map((one) => {
    const payers = new Set(payersOf(one));
    const share = payers.size > 0 ? rational(BigInt(purses.length), BigInt(payers.size)) : NOTHING;
    const paid = purses.map((own, person) => (payers.has(person) ? minus(own, share) : own));
    return { members: [...stage.members, one], purses: paid };
  });
};

/** Everybody from the start; out goes whom people would miss least by harmonic weights. Members are who is out. */
const reverseStep: Step = (stage, election) => {
  const left = outside(stage, election);
  const loss = (one: string): Rational =>
    gainOf(
      one,
      left.filter((other) => other !== one),
      election,
      harmonic,
    );
  return greatest(left, loss, smallest).map((one) => ({ ...stage, members: [...stage.members, one] }));
};

/** Adds who makes the heaviest load of the committee, best carried, least (Sánchez-Fernández and others 2021). */
const maximinStep: Step = (stage, election) =>
  greatest(
    outside(stage, election),
    (one) => heaviestLoad([...stage.members, one], election),
    compareWorth,
  ).map((one) => ({ ...stage, members: [...stage.members, one] }));

/**
 * E Pluribus Hugo (Quinn and Schneier 2016): a person is one point, split among those they approve who are left. Of the
 * two with fewest points out goes who has fewer approvals, and everybody level with them while enough are left. Members
 * are who is out.
 */
const hugoStep: Step = (stage, election) => {
  const left = outside(stage, election);
  const backers = (one: string): ReadonlySet<string>[] => election.approvals.filter((own) => own.has(one));
  const pointOf = (approved: ReadonlySet<string>): Rational =>
    rational(1n, BigInt(left.filter((other) => approved.has(other)).length));
  const points = new Map(left.map((one) => [one, sumOf(backers(one).map(pointOf))]));
  const pointsOf = (one: string): Rational => points.get(one) ?? NOTHING;
  const second = left.map(pointsOf).sort(compare)[1] ?? NOTHING;
  const endangered = left.filter((one) => compare(pointsOf(one), second) <= 0);
  const fewest = greatest(
    endangered,
    (one) => backers(one).length,
    (a, b) => b - a,
  );
  if (left.length - fewest.length >= election.size)
    return [{ ...stage, members: [...stage.members, ...fewest] }];
  return fewest.map((one) => ({ ...stage, members: [...stage.members, one] }));
};

const without = (step: Step, start: (election: CommitteeElection) => Rational = () => NOTHING) => ({
  step,
  start,
});
const shareOf = ({ size, approvals }: CommitteeElection): Rational =>
  rational(BigInt(size), BigInt(approvals.length));

/** Rules that choose one member after the other, and what everybody has before the first. */
const SEQUENCES = {
  seqpav: without(thieleStep(harmonic)),
  seqslav: without(thieleStep((rank) => rational(1n, BigInt(2 * rank - 1)))),
  seqcc: without(thieleStep((rank) => rational(rank === 1 ? 1n : 0n))),
  revseqpav: without(reverseStep),
  eph: without(hugoStep),
  'maximin-support': without(maximinStep),
  seqphragmen: without(phragmenStep),
  'equal-shares': without(equalSharesStep, shareOf),
  'equal-shares-with-av-completion': without(equalSharesStep, shareOf),
  'phragmen-enestroem': without(enestroemStep, () => rational(1n)),
  'consensus-rule': without(consensusStep),
} satisfies Record<string, { step: Step; start: (election: CommitteeElection) => Rational }>;

export type SequentialRule = keyof typeof SEQUENCES;
export const SEQUENTIAL_RULES = Object.keys(SEQUENCES) as SequentialRule[];

/**
 * All committees that a rule arrives at, whatever way ties are broken on the way (parallel universes).
 *
 * @throws RangeError when there are fewer candidates than seats, or nobody votes
 */
export function sequentialCommittees(rule: SequentialRule, election: CommitteeElection): Committee[] {
  const { candidates, approvals, size } = election;
  if (!Number.isInteger(size) || size < 1 || size > candidates.length || approvals.length === 0)
    throw new RangeError(
      `${size} seats do not fit ${candidates.length} candidates and ${approvals.length} people`,
    );
  const { step, start } = SEQUENCES[rule];
  const isReverse = rule === 'revseqpav' || rule === 'eph';
  const rounds = isReverse ? candidates.length - size : size;
  const purses = approvals.map(() => start(election));
  const ends = roundsOf([{ members: [], purses }], rounds, step, election).flatMap((stage) =>
    stage.members.length === rounds ? [stage] : completed(rule, stage, election),
  );
  const committees = ends.map(({ members }) =>
    candidates.filter((one) => members.includes(one) !== isReverse),
  );
  return [...new Map(committees.map((one) => [JSON.stringify(one), one])).values()];
}

function roundsOf(
  stages: readonly Stage[],
  rounds: number,
  step: Step,
  election: CommitteeElection,
): Stage[] {
  const done: Stage[] = [];
  let open = [...stages];
  while (open.length > 0) {
    const next = new Map<string, Stage>();
    for (const stage of open) {
      const following = stage.members.length < rounds ? step(stage, election) : [];
      if (following.length === 0) done.push(stage);
      for (const one of following) next.set(keyOf(one), one);
    }
    open = [...next.values()];
  }
  return done;
}

const keyOf = ({ members, purses }: Stage): string =>
  `${[...members].sort().join()} ${purses.map(({ over, under }) => `${over}/${under}`).join()}`;

/** Equal shares may leave seats: they go by Phragmén with what people have left as a lead, or to most approvals. */
function completed(rule: SequentialRule, stage: Stage, election: CommitteeElection): Stage[] {
  const isByApproval = rule === 'equal-shares-with-av-completion';
  const step = isByApproval ? thieleStep(() => rational(1n)) : phragmenStep;
  const purses = isByApproval ? stage.purses : stage.purses.map((left) => minus(NOTHING, left));
  return roundsOf([{ ...stage, purses }], election.size, step, election);
}
