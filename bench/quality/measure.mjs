import { expectedRight, topMembership } from '../../libs/ranking/dist/top-membership.js';
import { sigmoid } from '../../libs/ranking/dist/logistic.js';

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Ideas that exist at a moment, best score first, ties by the run's lot. */
export function ordered(scores, lots, world, now) {
  return [...world.arrival.keys()]
    .filter((idea) => world.arrival[idea] <= now)
    .sort((a, b) => scores[b] - scores[a] || lots[a] - lots[b]);
}

/** What a list is worth at one moment, judged by the truth of that moment. */
export function measured({ world, lots, now, scores, fairScores, estimates, seed }) {
  const { topCount } = world.settings;
  const list = ordered(scores, lots, world, now);
  const top = list.slice(0, topCount);
  const fairTop = ordered(fairScores ?? scores, lots, world, now).slice(0, topCount);
  const best = ordered(world.support, lots, world, now).slice(0, topCount);
  const fairBest = ordered(world.fair, lots, world, now).slice(0, topCount);
  const late = best.filter((idea) => world.arrival[idea] > 0.2);
  const of = (values, ideas) => mean(ideas.map((idea) => values[idea]));
  return {
    right: top.filter((idea) => best.includes(idea)).length / topCount,
    fairRight: fairTop.filter((idea) => fairBest.includes(idea)).length / topCount,
    tau: kendall(list, scores, world.support),
    regret: of(world.support, best) - of(world.support, top),
    minorityRegret: of(world.shares[1], fairBest) - of(world.shares[1], top),
    lateRecall: late.length === 0 ? null : late.filter((idea) => top.includes(idea)).length / late.length,
    targetRank: list.indexOf(world.target) + 1,
    targetInTop: top.includes(world.target) ? 1 : 0,
    ...(estimates && honesty(estimates, list, best, topCount, world.support, seed)),
  };
}

/** Do intervals hold the truth, and is the list as right as it claims? */
function honesty(estimates, list, best, topCount, truth, seed) {
  const held = list.map((idea) => {
    const { low, high } = estimates[idea];
    return truth[idea] >= low && truth[idea] <= high ? 1 : 0;
  });
  const lines = list.map((idea) => ({
    score: sigmoid(estimates[idea].logit),
    low: estimates[idea].low,
    high: estimates[idea].high,
    n: Infinity,
  }));
  const members = topMembership(lines, topCount, seed);
  const sure = list.slice(0, topCount).filter((_idea, place) => members[place].pin >= 0.95);
  return {
    covered: mean(held),
    coveredTop: mean(held.slice(0, 30)),
    claimed: expectedRight(members, topCount),
    sure: sure.length,
    sureRight: sure.filter((idea) => best.includes(idea)).length,
  };
}

/** Kendall's tau-b over the ideas of a list. */
function kendall(ideas, a, b) {
  let [concordant, discordant, tiesA, tiesB] = [0, 0, 0, 0];
  for (let i = 0; i < ideas.length; i += 1) {
    for (let j = i + 1; j < ideas.length; j += 1) {
      const x = Math.sign(a[ideas[i]] - a[ideas[j]]);
      const y = Math.sign(b[ideas[i]] - b[ideas[j]]);
      if (x === 0 && y === 0) continue;
      if (x === 0) tiesA += 1;
      else if (y === 0) tiesB += 1;
      else if (x === y) concordant += 1;
      else discordant += 1;
    }
  }
  const untied = concordant + discordant;
  return (concordant - discordant) / Math.sqrt((untied + tiesA) * (untied + tiesB));
}
