import { measured } from './measure.mjs';
import { brigadeOf, nextPerson } from './people.mjs';
import { chanceOf } from './random.mjs';
import { roundOf } from './round.mjs';
import { worldOf } from './world.mjs';

export const checkpoints = [1000, 2000, 4000, 5000, 6000, 8000, 12000, 16000, 24000, 32000, 40000];

/** Before that few ideas have been judged often enough to look for bursts. */
const FIRST_CHECKED = 12_000;

/** Plays one round under a policy and measures its list at every checkpoint. */
export function simulate(policy, seed, changes) {
  const world = worldOf(seed, changes);
  const { decisions } = world.settings;
  const round = roundOf(world, chanceOf(seed * 104_729 + 7));
  const brigade = brigadeOf(round);
  const rows = [];
  const waiting = checkpoints.filter((checkpoint) => checkpoint <= decisions);
  policy.start?.(round);
  while (round.spent < decisions && round.people < decisions * 3) {
    round.now = round.spent / decisions;
    policy.session(round, nextPerson(round, brigade));
    while (waiting.length > 0 && round.spent >= waiting[0])
      rows.push(measureNow(round, policy, waiting.shift()));
  }
  return rows;
}

function measureNow(round, policy, checkpoint) {
  const { world, lots, now } = round;
  const scores = policy.scores(round);
  const fairScores = policy.fairScores?.(round);
  const estimates = policy.estimates?.(round);
  const checks = checkpoint >= FIRST_CHECKED ? policy.checks?.(round) : undefined;
  return {
    checkpoint,
    ...checks,
    ...measured({ world, lots, now, scores, fairScores, estimates, seed: checkpoint }),
  };
}
