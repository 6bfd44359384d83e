import { sigmoid } from '../../libs/ranking/dist/logistic.js';
import { chanceOf } from './random.mjs';

/** Calibrated on open Polis conversations: pass 0.16, sd of quality 1.0 logit, of division 0.8, mean activity 20. */
export const usualWorld = {
  ideas: 200,
  topCount: 10,
  decisions: 40_000,
  qualitySd: 1,
  divisionSd: 0.8,
  base: 0.75,
  leniencySd: 0.7,
  pass: 0.16,
  minority: 0.3,
  meanActivity: 20,
  lateShare: 0.5,
  lateUntil: 0.7,
  herding: 0.3,
  newTab: 0.1,
  attributeRight: 0.85,
  brigade: 'none',
  brigadeShare: 0.1,
  brigadeFrom: 0.3,
  brigadeUntil: 0.6,
  cap: 40,
};

/**
 * Ideas of one run: utility by opinion group, arrival in [0, 1], and the truth: `support` is the share that would
 * agree if everybody voted on everything, `fair` the geometric mean of both groups' shares. The brigade's `target` is
 * there from the start and lies at 70 % of the way down.
 */
export function worldOf(seed, changes = {}) {
  const settings = { ...usualWorld, ...changes };
  const chance = chanceOf(seed * 7919 + 13);
  const utilities = [[], []];
  const arrival = [];
  for (let idea = 0; idea < settings.ideas; idea += 1) {
    const common = settings.base + settings.qualitySd * chance.normal();
    const division = settings.divisionSd * chance.normal();
    utilities[0].push(common + division);
    utilities[1].push(common - division);
    arrival.push(chance.happens(settings.lateShare) ? chance.uniform() * settings.lateUntil : 0);
  }
  const shares = utilities.map((group) => group.map((utility) => agreeShare(utility, settings.leniencySd)));
  const support = shares[0].map(
    (share, i) => (1 - settings.minority) * share + settings.minority * shares[1][i],
  );
  const fair = shares[0].map((share, i) => Math.sqrt(share * shares[1][i]));
  const present = [...support.keys()].filter((idea) => arrival[idea] === 0);
  present.sort((a, b) => support[b] - support[a]);
  const place = settings.brigade === 'bury' ? 2 : Math.floor(present.length * 0.7);
  return { settings, utilities, arrival, shares, support, fair, target: present[place] };
}

/** Share of people with normally spread leniency who agree with an idea of some utility. */
function agreeShare(utility, sd) {
  let total = 0;
  let weights = 0;
  for (let z = -4; z <= 4; z += 0.2) {
    const weight = Math.exp((-z * z) / 2);
    total += weight * sigmoid(utility + sd * z);
    weights += weight;
  }
  return total / weights;
}
