import { seededNormals } from '../seeded-normals.js';
import { sigmoid } from '../logistic.js';
import { normalCdf } from '../normal-distribution.js';

const DRAWS = 200;
const FIRST_GUESS = 50;
const MOST = 1_000_000;
const CLOSE_ENOUGH = 1.05;

/** Where an idea stands: mean and standard deviation of the logit of its share. */
export interface LogitEstimate {
  readonly logit: number;
  readonly sd: number;
}

/**
 * About how many more judgements until the list of K is expected to be right to `target`. For N more judgements,
 * shared out as serving would share them now (by how open an idea is times how little is known), each idea's sd
 * shrinks to what N would leave; 200 draws of a future mean and of a truth around it say how much of the future
 * list would be right. N is found by doubling and halving, to 5 %.
 *
 * @param ideas all that contend, in any order; @param topCount K ≥ 1; @param target expected share right, 0..1
 * @param seed 32-bit integer: the same estimates and seed give the same answer
 * @returns 0 when the target is met; null when a million judgements would not meet it
 */
export function judgementsNeeded(
  ideas: readonly LogitEstimate[],
  topCount: number,
  target: number,
  seed: number,
): number | null {
  if (ideas.length <= topCount) return 0;
  const shareOut = servedShares(ideas, topCount);
  const meets = (judgements: number): boolean =>
    rightAfter(
      ideas,
      topCount,
      shareOut.map((share) => share * judgements),
      seed,
    ) >= target;
  if (meets(0)) return 0;
  let enough = FIRST_GUESS;
  while (!meets(enough)) {
    enough *= 2;
    if (enough > MOST) return null;
  }
  let short = enough / 2;
  while (enough / short > CLOSE_ENOUGH) {
    const middle = Math.sqrt(enough * short);
    if (meets(middle)) enough = middle;
    else short = middle;
  }
  return Math.ceil(enough);
}

function servedShares(ideas: readonly LogitEstimate[], topCount: number): number[] {
  const means = ideas.map(({ logit }) => logit).sort((a, b) => b - a);
  const border = ((means[topCount - 1] ?? 0) + (means[topCount] ?? 0)) / 2;
  const weights = ideas.map(({ logit, sd }) => {
    const above = normalCdf((logit - border) / sd);
    return above * (1 - above) * sd;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
}

/** Expected share of the list of K that is right once every idea has that many more judgements. */
function rightAfter(
  ideas: readonly LogitEstimate[],
  topCount: number,
  more: readonly number[],
  seed: number,
): number {
  const normal = seededNormals(seed);
  const left = ideas.map(({ logit, sd }, index) => {
    const information = (more[index] ?? 0) * sigmoid(logit) * sigmoid(-logit);
    return sd / Math.sqrt(1 + information * sd * sd);
  });
  let right = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const future = ideas.map(
      ({ logit, sd }, index) => logit + Math.sqrt(Math.max(0, sd * sd - (left[index] ?? 0) ** 2)) * normal(),
    );
    const truth = future.map((mean, index) => mean + (left[index] ?? 0) * normal());
    const best = new Set(largest(truth, topCount));
    right += largest(future, topCount).filter((index) => best.has(index)).length / topCount;
  }
  return right / DRAWS;
}

function largest(values: readonly number[], count: number): number[] {
  return [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, count);
}
