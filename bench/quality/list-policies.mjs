import { wilsonInterval } from '../../libs/ranking/dist/wilson.js';
import { weightedDraw } from '../../libs/ranking/dist/serving/weighted-draw.js';
import { judge } from './people.mjs';
import { countJudgement, openIdeas, smoothed } from './round.mjs';

const KEY_EVERY = 10;

export const wilsonLow = (round) =>
  Array.from(
    round.agrees,
    (agree, i) => wilsonInterval(agree, agree + round.disagrees[i]).low * (agree > 0 ? 1 : 0),
  );

/** Fider's "trending": 5 points per recent vote, falling with age; a round lasts 60 days, recent is 30 of them. */
function trending(round) {
  const recent = new Float64Array(round.ideas);
  for (const [at, idea] of round.recent) if (at > round.now - 0.5) recent[idea] += 1;
  return Array.from(recent, (votes, idea) => {
    const ageHours = (round.now - round.world.arrival[idea]) * 60 * 24;
    return ageHours < 0 ? -Infinity : (votes * 5 - 1) / (ageHours + 2) ** 1.4;
  });
}

/**
 * A list that people scroll: attention falls as 1 / position, a tenth start from the newest, and being in the visible
 * top ten adds to agreement. `supportOnly` lists know no disagreement; brigadiers open their idea directly.
 */
function listPolicy(name, { key, supportOnly = false, anyOrder = false }) {
  return {
    name,
    session(round, person) {
      const { chance, world } = round;
      const order = orderFor(round, key, anyOrder);
      const weights = new Float64Array(round.ideas);
      order.shown.forEach((idea, place) => (weights[idea] = 1 / (place + 1)));
      if (person.brigade !== 'none') weights[world.target] = 0;
      const count = person.brigade === 'naive' ? 0 : person.decisions;
      for (const idea of weightedDraw(weights, count, chance.uniform)) {
        round.spent += 1;
        const value = judge(round, person, idea, order.top.has(idea) ? world.settings.herding : 0);
        if (value > 0 || !supportOnly) countJudgement(round, person.number, idea, value);
      }
      if (person.brigade === 'none') return;
      round.spent += 1;
      const mission = judge(round, person, world.target);
      if (mission > 0 || !supportOnly) countJudgement(round, person.number, world.target, mission);
    },
    scores: key,
  };
}

function orderFor(round, key, anyOrder) {
  const { chance, world, lots } = round;
  const open = openIdeas(round);
  const by = (scores) => [...open].sort((a, b) => scores[b] - scores[a] || lots[a] - lots[b]);
  if (anyOrder)
    return { shown: by(Array.from({ length: round.ideas }, () => chance.uniform())), top: new Set() };
  if (!(round.people - (round.keyAt ?? -Infinity) < KEY_EVERY)) {
    round.key = key(round);
    round.keyAt = round.people;
  }
  const ranked = by(round.key);
  const shown = chance.happens(world.settings.newTab) ? by(world.arrival) : ranked;
  return { shown, top: new Set(ranked.slice(0, 10)) };
}

const net = (round) => Array.from(round.agrees, (agree, i) => agree - round.disagrees[i]);
const counts = (round) => round.agrees;

export const listPolicies = [
  listPolicy('raw count list (Fider most wanted, LogChimp)', { key: counts, supportOnly: true }),
  listPolicy('trending list (Fider default)', { key: trending, supportOnly: true }),
  listPolicy('raw count, any order (as Decidim)', { key: counts, supportOnly: true, anyOrder: true }),
  listPolicy('net count list (agree minus disagree)', { key: net }),
  listPolicy('Wilson list', { key: wilsonLow }),
  listPolicy('Bayesian average list', { key: (round) => smoothed(round, 10) }),
];
