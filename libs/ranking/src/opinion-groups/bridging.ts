import { occurrences, votesWhere, type OpinionVotes } from './opinion-votes.js';

const FEWEST_OF_PERSON = 10;
const FEWEST_ON_IDEA = 5;
const INTERCEPT_COST = 0.15;
const FACTOR_COST = 0.03;
const MOST_SWEEPS = 3000;
const TOLERANCE = 1e-13;

/** How an idea fares beyond what opinion explains: `intercept` bridges, `factor` divides. Undefined: too few votes. */
export interface BridgedIdea {
  readonly intercept: number;
  readonly factor: number;
}

/** `loss` is what was minimised, `mean` the global intercept; `ideas[i]` is undefined below five votes. */
export interface Bridging {
  readonly loss: number;
  readonly mean: number;
  readonly ideas: readonly (BridgedIdea | undefined)[];
}

/**
 * Which ideas bridge opinion groups: the matrix factorisation of Community Notes, r ≈ mean + iu + in + fu·fn with
 * r = 1 agree, 1/2 pass, 0 disagree, its loss minimised by solving each person's and each idea's two unknowns
 * exactly, in turn, until a sweep gains less than 1e-13. Raters need 10 votes and ideas 5, both counted once. Meant
 * as a badge beside the lists, not as their order.
 *
 * @see S. Wojcik et al. (2022), arXiv 2210.15723
 */
export function bridging(votes: OpinionVotes): Bridging {
  const cast = occurrences(votes.person, votes.people);
  const received = occurrences(votes.idea, votes.ideas);
  const used = votesWhere(
    votes,
    (person, idea) => (cast[person] ?? 0) >= FEWEST_OF_PERSON && (received[idea] ?? 0) >= FEWEST_ON_IDEA,
  );
  const people = sideOf(used.person, votes.people, () => 0);
  const ideas = sideOf(used.idea, votes.ideas, (idea) => 0.2 * Math.sin(3.1 * idea + 1));
  let mean = 0;
  let loss = Infinity;
  for (let sweep = 0; sweep < MOST_SWEEPS && used.person.length > 0; sweep += 1) {
    solveSide(people, ideas, used, mean);
    solveSide(ideas, people, used, mean);
    mean = solveMean(people, ideas, used);
    const next = lossOf(people, ideas, used, mean);
    if (loss - next < TOLERANCE) break;
    loss = next;
  }
  return {
    loss: used.person.length === 0 ? 0 : lossOf(people, ideas, used, mean),
    mean,
    ideas: Array.from(ideas.members, (members, idea) =>
      members > 0 ? { intercept: ideas.intercepts[idea] ?? 0, factor: ideas.factors[idea] ?? 0 } : undefined,
    ),
  };
}

/** One side of the factorisation: people, or ideas. `members` counts the votes of each. */
interface Side {
  readonly of: Int32Array;
  readonly members: Int32Array;
  readonly size: number;
  readonly intercepts: Float64Array;
  readonly factors: Float64Array;
}

function sideOf(of: Int32Array, size: number, startOf: (index: number) => number): Side {
  const members = occurrences(of, size);
  const present = members.filter((count) => count > 0).length;
  const factors = Float64Array.from(members, (count, index) => (count > 0 ? startOf(index) : 0));
  return { of, members, size: Math.max(1, present), intercepts: new Float64Array(size), factors };
}

/** Minimises the loss over one side's intercepts and factors, the other side and the mean fixed: 2×2 each. */
function solveSide(side: Side, other: Side, votes: OpinionVotes, mean: number): void {
  const size = side.members.length;
  const [f, ff, r, fr] = [0, 0, 0, 0].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let at = 0; at < votes.value.length; at += 1) {
    const own = side.of[at] ?? 0;
    const opposite = other.of[at] ?? 0;
    const factor = other.factors[opposite] ?? 0;
    const rest = ((votes.value[at] ?? 0) + 1) / 2 - mean - (other.intercepts[opposite] ?? 0);
    f[own] = (f[own] ?? 0) + factor;
    ff[own] = (ff[own] ?? 0) + factor * factor;
    r[own] = (r[own] ?? 0) + rest;
    fr[own] = (fr[own] ?? 0) + factor * rest;
  }
  const scale = votes.value.length / side.size;
  for (let own = 0; own < size; own += 1) {
    const count = side.members[own] ?? 0;
    if (count === 0) continue;
    const a = count + INTERCEPT_COST * scale;
    const b = f[own] ?? 0;
    const d = (ff[own] ?? 0) + FACTOR_COST * scale;
    const determinant = a * d - b * b;
    side.intercepts[own] = (d * (r[own] ?? 0) - b * (fr[own] ?? 0)) / determinant;
    side.factors[own] = (a * (fr[own] ?? 0) - b * (r[own] ?? 0)) / determinant;
  }
}

function solveMean(people: Side, ideas: Side, votes: OpinionVotes): number {
  let sum = 0;
  for (let at = 0; at < votes.value.length; at += 1) sum += residual(people, ideas, votes, 0, at);
  return sum / votes.value.length / (1 + INTERCEPT_COST);
}

function lossOf(people: Side, ideas: Side, votes: OpinionVotes, mean: number): number {
  let errors = 0;
  for (let at = 0; at < votes.value.length; at += 1) errors += residual(people, ideas, votes, mean, at) ** 2;
  const squares = (values: Float64Array, { size }: Side): number =>
    values.reduce((sum, value) => sum + value * value, 0) / size;
  return (
    errors / votes.value.length +
    INTERCEPT_COST * (squares(people.intercepts, people) + squares(ideas.intercepts, ideas) + mean * mean) +
    FACTOR_COST * (squares(people.factors, people) + squares(ideas.factors, ideas))
  );
}

function residual(people: Side, ideas: Side, votes: OpinionVotes, mean: number, at: number): number {
  const person = people.of[at] ?? 0;
  const idea = ideas.of[at] ?? 0;
  const explained =
    mean +
    (people.intercepts[person] ?? 0) +
    (ideas.intercepts[idea] ?? 0) +
    (people.factors[person] ?? 0) * (ideas.factors[idea] ?? 0);
  return ((votes.value[at] ?? 0) + 1) / 2 - explained;
}
