import { leadingDirection } from './leading-direction.js';
import { occurrences, type OpinionVotes } from './opinion-votes.js';

const COMPONENTS = 2;

/** The two directions in which opinions differ most, and where every person stands on them. */
export interface OpinionSpace {
  /** One unit vector of loadings per component, one entry per idea; the largest in size is positive. */
  readonly components: readonly Float64Array[];
  /** Mean of the votes on each idea, -1..1. */
  readonly means: Float64Array;
  /** Position of each person on each component; people without votes stand at 0. */
  readonly positions: readonly Float64Array[];
}

/**
 * First two principal components of votes centred on each idea's observed mean, where an absent vote counts as the
 * mean: zero after centring, so only votes cost time. The second is found at right angles to the first; without any
 * difference of opinion left, a component is 0. Positions are stretched by √(ideas / votes of that person), as
 * Polis does, so that people who voted on few ideas do not all huddle in the middle.
 *
 * @see C. Small et al. (2021), Recerca 26(2): Polis
 */
export function opinionSpace(votes: OpinionVotes): OpinionSpace {
  const means = meansOf(votes);
  const rows = centredRows(votes, means);
  const start = Float64Array.from({ length: votes.ideas }, (_, idea) => Math.sin(1 + 1.37 * idea));
  const components: Float64Array[] = [];
  for (let index = 0; index < COMPONENTS; index += 1) {
    const direction = leadingDirection((along) => turned(rows, along), start, components);
    components.push(withLargestPositive(direction));
  }
  const positions = components.map((component) => positionsAlong(rows, component, votes));
  return { components, means, positions };
}

function meansOf(votes: OpinionVotes): Float64Array {
  const counts = occurrences(votes.idea, votes.ideas);
  const sums = new Float64Array(votes.ideas);
  votes.idea.forEach((idea, at) => {
    sums[idea] = (sums[idea] ?? 0) + (votes.value[at] ?? 0);
  });
  return sums.map((sum, idea) => sum / Math.max(1, counts[idea] ?? 0));
}

/** Votes less the mean of their idea, by person: those of a person from `starts[person]` up to `starts[person + 1]`. */
interface CentredRows {
  readonly starts: Uint32Array;
  readonly idea: Int32Array;
  readonly value: Float64Array;
}

function centredRows(votes: OpinionVotes, means: Float64Array): CentredRows {
  const cast = occurrences(votes.person, votes.people);
  const starts = new Uint32Array(votes.people + 1);
  for (let person = 0; person < votes.people; person += 1)
    starts[person + 1] = (starts[person] ?? 0) + (cast[person] ?? 0);
  const value = new Float64Array(votes.value.length);
  for (let at = 0; at < value.length; at += 1)
    value[at] = (votes.value[at] ?? 0) - (means[votes.idea[at] ?? 0] ?? 0);
  return { starts, idea: votes.idea, value };
}

/** A direction times everybody's votes, and what comes of it times their votes again. */
function turned({ starts, idea, value }: CentredRows, direction: Float64Array): Float64Array {
  const result = new Float64Array(direction.length);
  for (let person = 0; person + 1 < starts.length; person += 1) {
    const [from, to] = [starts[person] ?? 0, starts[person + 1] ?? 0];
    let score = 0;
    for (let at = from; at < to; at += 1) score += (value[at] ?? 0) * (direction[idea[at] ?? 0] ?? 0);
    for (let at = from; at < to; at += 1) {
      const column = idea[at] ?? 0;
      result[column] = (result[column] ?? 0) + (value[at] ?? 0) * score;
    }
  }
  return result;
}

function positionsAlong(
  { starts, idea, value }: CentredRows,
  component: Float64Array,
  { people, ideas }: OpinionVotes,
): Float64Array {
  const positions = new Float64Array(people);
  for (let person = 0; person < people; person += 1) {
    const [from, to] = [starts[person] ?? 0, starts[person + 1] ?? 0];
    let score = 0;
    for (let at = from; at < to; at += 1) score += (value[at] ?? 0) * (component[idea[at] ?? 0] ?? 0);
    positions[person] = from === to ? 0 : score * Math.sqrt(ideas / (to - from));
  }
  return positions;
}

function withLargestPositive(vector: Float64Array): Float64Array {
  const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}
