import { aboveBorder } from '../../libs/ranking/dist/serving/serving-weights.js';
import { weightedDraw } from '../../libs/ranking/dist/serving/weighted-draw.js';
import { bestAndWorst, choose } from './people.mjs';
import { countWin, openIdeas } from './round.mjs';

const PRIOR_VARIANCE = 2;
const CANDIDATES = 13;

/** Bradley-Terry on the run's matrix of wins, from the last solution: what `bradleyTerry` finds, fast enough here. */
function strengths(round) {
  const { ideas, winCounts } = round;
  const theta = (round.theta ??= new Float64Array(ideas));
  for (let sweep = 0; sweep < 80; sweep += 1) {
    let largest = 0;
    for (let i = 0; i < ideas; i += 1) {
      let [slope, bend] = [-theta[i] / PRIOR_VARIANCE, 1 / PRIOR_VARIANCE];
      for (let j = 0; j < ideas; j += 1) {
        const won = winCounts[i * ideas + j];
        const met = won + winCounts[j * ideas + i];
        if (met === 0) continue;
        const chance = 1 / (1 + Math.exp(theta[j] - theta[i]));
        slope += won - met * chance;
        bend += met * chance * (1 - chance);
      }
      const step = Math.max(-1, Math.min(1, slope / bend));
      theta[i] += step;
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < 1e-4) break;
  }
  return theta;
}

const anyPair = (round, met) => {
  const open = openIdeas(round);
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const pair = [open[round.chance.below(open.length)], open[round.chance.below(open.length)]];
    if (pair[0] !== pair[1] && !met.has(keyOf(pair))) return pair;
  }
  return undefined;
};
const keyOf = (pair) => [...pair].sort((a, b) => a - b).join();

/** How uncertain it is that an idea belongs above the border of the top K, by the online strengths. */
function contention(round) {
  if (round.contentionAt === round.people) return round.contention;
  const open = openIdeas(round);
  const { means, variances } = round.online;
  const estimates = {
    logit: Float64Array.from(open, (idea) => means[idea]),
    sd: Float64Array.from(open, (idea) => Math.sqrt(variances[idea])),
  };
  const above = aboveBorder(estimates, round.world.settings.topCount);
  round.contention = new Float64Array(round.ideas);
  open.forEach((idea, at) => {
    round.contention[idea] = above[at] * (1 - above[at]) * estimates.sd[at] + 0.003;
  });
  round.contentionAt = round.people;
  return round.contention;
}

/** The most telling of pairs between a few contenders. */
function activePair(round, met) {
  const drawn = weightedDraw(contention(round), CANDIDATES, round.chance.uniform);
  const { means, variances } = round.online;
  for (const one of drawn.slice(0, 3)) {
    let [best, gain] = [undefined, -1];
    for (const other of drawn) {
      if (other === one || met.has(keyOf([one, other]))) continue;
      const chance = 1 / (1 + Math.exp(means[other] - means[one]));
      const told = chance * (1 - chance) * (variances[one] + variances[other]);
      if (told > gain) [best, gain] = [other, told];
    }
    if (best !== undefined) return [one, best];
  }
  return undefined;
}

function pairPolicy(name, pick, scores) {
  return {
    name,
    session(round, person) {
      const met = new Set();
      const count = person.brigade === 'none' ? person.decisions : round.world.settings.cap;
      for (let turn = 0; turn < count; turn += 1) {
        const pair = pick(round, met);
        if (!pair) break;
        met.add(keyOf(pair));
        const winner = choose(round, person, pair);
        if (winner !== undefined || person.brigade !== 'naive') round.spent += 1;
        if (winner !== undefined) countWin(round, winner, winner === pair[0] ? pair[1] : pair[0]);
      }
      if (person.brigade === 'naive') round.spent += 1;
    },
    scores,
  };
}

function setPolicy(name, weigh) {
  return {
    name,
    session(round, person) {
      const count = person.brigade === 'none' ? person.decisions : round.world.settings.cap;
      const weights = Float64Array.from(weigh(round));
      for (let turn = 0; turn + 1 < count; turn += 2) {
        const set = weightedDraw(weights, 4, round.chance.uniform);
        if (set.length < 4) break;
        for (const idea of set) weights[idea] = 0;
        const answer = bestAndWorst(round, person, set);
        if (answer || person.brigade !== 'naive') round.spent += 2;
        if (!answer) continue;
        for (const other of set) if (other !== answer.best) countWin(round, answer.best, other);
        for (const other of set)
          if (other !== answer.best && other !== answer.worst) countWin(round, other, answer.worst);
      }
      if (person.brigade === 'naive') round.spent += 1;
    },
    scores: strengths,
  };
}

const score = (round) => Array.from(round.wins, (won, i) => (won + 1) / (won + round.losses[i] + 2));

export const comparedPolicies = [
  pairPolicy('All Our Ideas (its score, any pairs)', anyPair, score),
  pairPolicy('Bradley-Terry, any pairs', anyPair, strengths),
  pairPolicy('TrueSkill-like, active pairs', activePair, (round) => round.online.means),
  setPolicy('best-worst of 4, active sets, Bradley-Terry', contention),
];
