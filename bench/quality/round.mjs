/** Everything one simulated round has gathered, whatever the policy: plain counters, all votes, all wins. */
export function roundOf(world, chance) {
  const { ideas } = world.settings;
  return {
    world,
    chance,
    ideas,
    lots: Array.from({ length: ideas }, () => chance.uniform()),
    agrees: new Float64Array(ideas),
    disagrees: new Float64Array(ideas),
    seen: new Float64Array(ideas),
    /** [person, idea, value] of every judgement, passes included. */
    votes: [],
    recent: [],
    winCounts: new Float64Array(ideas * ideas),
    wins: new Float64Array(ideas),
    losses: new Float64Array(ideas),
    online: { means: new Float64Array(ideas), variances: new Float64Array(ideas).fill(1) },
    people: 0,
    spent: 0,
    now: 0,
  };
}

export const openIdeas = (round) =>
  [...round.world.arrival.keys()].filter((idea) => round.world.arrival[idea] <= round.now);

export function countJudgement(round, person, idea, value) {
  round.seen[idea] += 1;
  round.votes.push([person, idea, value]);
  if (value > 0) {
    round.agrees[idea] += 1;
    round.recent.push([round.now, idea]);
  } else if (value < 0) round.disagrees[idea] += 1;
}

/** Counts a win, and moves the online strengths that choose the next pairs (assumed-density Gaussian update). */
export function countWin(round, winner, loser) {
  round.winCounts[winner * round.ideas + loser] += 1;
  round.wins[winner] += 1;
  round.losses[loser] += 1;
  const { means, variances } = round.online;
  const [v, w] = [variances[winner], variances[loser]];
  const scale = 1 / Math.sqrt(1 + (Math.PI * (v + w)) / 8);
  const chance = 1 / (1 + Math.exp(-scale * (means[winner] - means[loser])));
  const information = scale * scale * chance * (1 - chance);
  means[winner] += v * scale * (1 - chance);
  means[loser] -= w * scale * (1 - chance);
  variances[winner] = 1 / (1 / v + information);
  variances[loser] = 1 / (1 / w + information);
}

export function smoothed(round, pseudo) {
  const agreed = round.agrees.reduce((a, b) => a + b, 4);
  const all = round.disagrees.reduce((a, b) => a + b, agreed + 4);
  const rate = agreed / all;
  return round.agrees.map((agree, i) => (agree + pseudo * rate) / (agree + round.disagrees[i] + pseudo));
}
