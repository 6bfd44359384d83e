import { occurrences, type OpinionVotes } from './opinion-votes.js';

const COMPONENTS = 2;
const MOST_ITERATIONS = 500;
const TOLERANCE = 1e-9;

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
 * mean: zero after centring, so only votes cost time. Power iteration until the direction moves less than 1e-9, the
 * second component kept at right angles to the first. Positions are stretched by √(ideas / votes of that person), as
 * Polis does, so that people who voted on few ideas do not all huddle in the middle.
 *
 * @see C. Small et al. (2021), Recerca 26(2): Polis
 */
export function opinionSpace(votes: OpinionVotes): OpinionSpace {
  const means = meansOf(votes);
  const components: Float64Array[] = [];
  for (let index = 0; index < COMPONENTS; index += 1) {
    components.push(nextComponent(votes, means, components));
  }
  const cast = occurrences(votes.person, votes.people);
  const positions = components.map((component) =>
    scores(votes, means, component).map((score, person) => {
      const count = cast[person] ?? 0;
      return count === 0 ? 0 : score * Math.sqrt(votes.ideas / count);
    }),
  );
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

function nextComponent(
  votes: OpinionVotes,
  means: Float64Array,
  found: readonly Float64Array[],
): Float64Array {
  let direction = unit(Float64Array.from({ length: votes.ideas }, (_, idea) => Math.sin(1 + 1.37 * idea)));
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration += 1) {
    const turned = loadings(votes, means, scores(votes, means, direction));
    for (const other of found) subtractAlong(turned, other);
    const next = unit(turned);
    const moved = Math.sqrt(
      next.reduce((sum, value, idea) => sum + (value - (direction[idea] ?? 0)) ** 2, 0),
    );
    direction = next;
    if (moved < TOLERANCE) break;
  }
  return withLargestPositive(direction);
}

/** Each person's centred votes times a direction. */
function scores(votes: OpinionVotes, means: Float64Array, direction: Float64Array): Float64Array {
  const result = new Float64Array(votes.people);
  const { person, idea, value } = votes;
  for (let at = 0; at < person.length; at += 1) {
    const column = idea[at] ?? 0;
    const row = person[at] ?? 0;
    result[row] = (result[row] ?? 0) + ((value[at] ?? 0) - (means[column] ?? 0)) * (direction[column] ?? 0);
  }
  return result;
}

/** Each idea's centred votes times the people's scores. */
function loadings(votes: OpinionVotes, means: Float64Array, score: Float64Array): Float64Array {
  const result = new Float64Array(votes.ideas);
  const { person, idea, value } = votes;
  for (let at = 0; at < person.length; at += 1) {
    const column = idea[at] ?? 0;
    const own = (value[at] ?? 0) - (means[column] ?? 0);
    result[column] = (result[column] ?? 0) + own * (score[person[at] ?? 0] ?? 0);
  }
  return result;
}

function subtractAlong(vector: Float64Array, other: Float64Array): void {
  const along = vector.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
  vector.forEach((value, index) => {
    vector[index] = value - along * (other[index] ?? 0);
  });
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function withLargestPositive(vector: Float64Array): Float64Array {
  const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}
