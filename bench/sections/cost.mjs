// What the mathematics costs: the product's own functions at the sizes of an organisation of 100,000 ideas, in one
// thread, beside what each was found to cost when the methods were chosen. CPU time: it swings little on a busy machine.
import { bradleyTerry } from '../../libs/ranking/dist/choice/bradley-terry.js';
import { equalShares } from '../../libs/ranking/dist/choice/equal-shares.js';
import { skillRatings } from '../../libs/ranking/dist/choice/skill-ratings.js';
import { profileCounts } from '../../libs/ranking/dist/count-profiles.js';
import { fitPrior, startingPrior } from '../../libs/ranking/dist/empirical-bayes.js';
import { logitNormalPosterior } from '../../libs/ranking/dist/logit-normal-posterior.js';
import { bridging } from '../../libs/ranking/dist/opinion-groups/bridging.js';
import { opinionGroups } from '../../libs/ranking/dist/opinion-groups/opinion-groups.js';
import { seededUniforms } from '../../libs/ranking/dist/seeded-uniforms.js';
import { servingWeights } from '../../libs/ranking/dist/serving/serving-weights.js';
import { topMembership } from '../../libs/ranking/dist/top-membership.js';
import { table } from '../figures-file.mjs';

const strata = 5;
const manyIdeas = 100_000;
const fewIdeas = 1_000;
const votesCast = 1_000_000;

/** No part of it needs a stage: nothing runs but this thread. */
export async function cost() {
  const uniform = seededUniforms(4711);
  const whole = (below) => Math.floor(uniform() * below);
  const rows = [];
  const measure = (what, size, aimMs, each, work) => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000 / each;
    const memory = Math.round(process.memoryUsage().rss / 1_048_576);
    console.log(`  ${what}: ${shown(took)} ms`);
    rows.push([what, size, shown(took), shown(aimMs), `**${(took / aimMs).toFixed(2)}**`, String(memory)]);
  };

  ofIdeas(measure, uniform, whole);
  ofVotes(measure, uniform, whole);
  return [
    '## What the mathematics costs, in one thread',
    table(['what', 'size', 'CPU ms', 'figure, ms', 'ratio (≤ 2)', 'resident after, MB'], rows),
    'What grows with the votes is measured on a tenth or a hundredth of 10^7, beside as small a part of the figure.',
  ].join('\n\n');
}

function ofIdeas(measure, uniform, whole) {
  const ideas = Array.from({ length: manyIdeas }, () => countsOf(uniform, whole));
  const prior = startingPrior(strata);
  const voted = ideas.map(({ agrees, trials }) => ({ agrees: [...agrees], trials: [...trials] }));
  measure('counters and the posterior of one idea', '5 strata, a vote', 0.0011, manyIdeas, () => {
    for (const [at, counts] of voted.entries()) {
      const stratum = at % strata;
      counts.trials[stratum] += 1;
      counts.agrees[stratum] += at & 1;
      logitNormalPosterior(counts, prior);
    }
  });
  measure('prior from all ideas and their posteriors (12 passes; the figure: 3)', '10^5 ideas', 270, 1, () =>
    fitPrior(profileCounts(ideas).profiles, strata),
  );
  const shares = ideas.map(({ agrees, trials }) => shareOf(agrees, trials));
  measure('membership of the top 30, 300 draws', '10^5 ideas', 57, 1, () => topMembership(shares, 30, 1));
  measure('membership of the top 30, 300 draws', '1,000 ideas', 5, 1, () =>
    topMembership(shares.slice(0, fewIdeas), 30, 1),
  );
  const servable = shares.map(servableOf);
  measure('serving weights of a stratum', '10^5 ideas', 5, 1, () => servingWeights(servable, 30, 0));
}

function ofVotes(measure, uniform, whole) {
  const names = Array.from({ length: fewIdeas }, (_, number) => `idea ${number}`);
  const wins = Array.from({ length: votesCast }, () => winOf(names, whole));
  measure('rating after a choice between two', 'a choice', 0.000045, votesCast, () =>
    skillRatings(names, wins),
  );
  measure('Bradley and Terry, to the end', '10^6 choices', (180 * 20) / 10, 1, () =>
    bradleyTerry(names, wins),
  );

  const votes = opinionsOf(uniform, 5_000, fewIdeas, 20);
  measure('opinion groups: components and clusters', '10^5 votes', (300 * 50) / 100, 1, () =>
    opinionGroups(votes),
  );
  measure('bridging, to the end', '10^5 votes', (670 * 150) / 100, 1, () => bridging(votes));
  const round = budgetOf(whole);
  measure('equal shares, exact', '29 projects, 2,706 people', 1000, 1, () => equalShares(round));
}

const shown = (ms) => (ms < 0.1 ? ms.toPrecision(2) : ms.toFixed(ms < 10 ? 2 : 0));

function countsOf(uniform, whole) {
  const level = 0.3 + 0.6 * uniform();
  const trials = Array.from({ length: strata }, () => 5 + whole(31));
  return { trials, agrees: trials.map((count) => Math.min(count, Math.round(count * level))) };
}

function shareOf(agrees, trials) {
  const n = trials.reduce((sum, count) => sum + count, 0);
  const score = (agrees.reduce((sum, count) => sum + count, 0) + 1) / (n + 2);
  const reach = 1.645 / Math.sqrt(n * score * (1 - score));
  const at = Math.log(score / (1 - score));
  const share = (logit) => 1 / (1 + Math.exp(-logit));
  return { score, low: share(at - reach), high: share(at + reach), n };
}

function servableOf({ score, n }) {
  const estimate = { logit: Math.log(score / (1 - score)), sd: 1 / Math.sqrt(n * score * (1 - score)) };
  return { support: estimate, commonGround: estimate, stratumSds: Array(strata).fill(0.4), judgements: n };
}

/** The better of two, by number, three times in four. */
function winOf(names, whole) {
  const first = whole(names.length);
  const second = (first + 1 + whole(names.length - 1)) % names.length;
  const better = first > second === whole(4) > 0;
  return { winner: names[better ? first : second], loser: names[better ? second : first] };
}

/** Votes of three groups of people, each about the same number of ideas, drawn without one twice. */
function opinionsOf(uniform, people, ideas, each) {
  const person = new Int32Array(people * each);
  const idea = new Int32Array(people * each);
  const value = new Int8Array(people * each);
  const step = ideas / each;
  for (let at = 0; at < person.length; at += 1) {
    person[at] = Math.floor(at / each);
    idea[at] = (at % each) * step + Math.floor(uniform() * step);
    const agrees = uniform() < 0.55 + 0.35 * Math.sin(idea[at] * (1 + (person[at] % 3)));
    value[at] = uniform() < 0.15 ? 0 : agrees ? 1 : -1;
  }
  return { people, ideas, person, idea, value };
}

/** A budget that pays for about a third; everybody approves of each project with one chance in four. */
function budgetOf(whole) {
  const projects = Array.from({ length: 29 }, (_, number) => ({
    id: `project ${number}`,
    cost: BigInt(10_000 + whole(90_000)),
  }));
  const voters = Array.from({ length: 2_706 }, () => ({
    count: 1,
    worth: new Map(projects.filter(() => whole(4) === 0).map(({ id, cost }) => [id, cost])),
  }));
  return { budget: projects.reduce((sum, { cost }) => sum + cost, 0n) / 3n, projects, voters };
}
