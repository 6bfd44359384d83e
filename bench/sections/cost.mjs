// What the mathematics costs: the product's own functions at the sizes of an organisation of 100,000 ideas, in one
// thread, beside bare loops on this machine and beside what each was found to cost when the methods were chosen. CPU
// time, the least of some tries: it swings little on a busy machine.
import { bradleyTerry } from '../../libs/ranking/dist/choice/bradley-terry.js';
import { equalShares } from '../../libs/ranking/dist/choice/equal-shares.js';
import { skillRatings } from '../../libs/ranking/dist/choice/skill-ratings.js';
import { profileCounts } from '../../libs/ranking/dist/count-profiles.js';
import { fitPrior, startingPrior } from '../../libs/ranking/dist/empirical-bayes.js';
import { rank } from '../../libs/ranking/dist/method.js';
import { bridging } from '../../libs/ranking/dist/opinion-groups/bridging.js';
import { opinionGroups } from '../../libs/ranking/dist/opinion-groups/opinion-groups.js';
import { seededNormals } from '../../libs/ranking/dist/seeded-normals.js';
import { seededUniforms } from '../../libs/ranking/dist/seeded-uniforms.js';
import { servingWeights } from '../../libs/ranking/dist/serving/serving-weights.js';
import { moveJudgement, posteriorAfterVote } from '../../libs/ranking/dist/strata/live-counts.js';
import { topMembership } from '../../libs/ranking/dist/top-membership.js';
import {
  drawTop,
  nearestCentres,
  rateOnline,
  settleAll,
  settleOne,
  sweepBridging,
  sweepStrengths,
  turnDirection,
} from '../cost/bare-loops.mjs';
import {
  budgetOf,
  columnsOf,
  ideasOf,
  opinionsOf,
  partedIdea,
  servableColumns,
  shareOf,
  winsOf,
} from '../cost/worlds.mjs';
import { table } from '../figures-file.mjs';

const headcounts = [0.3, 0.25, 0.2, 0.15, 0.1];
const people = headcounts.map((share) => 10_000 * share);
const strata = headcounts.length;
const manyIdeas = 100_000;
const topCount = 30;
const draws = 300;

/** No part of it needs a stage: nothing runs but this thread. */
export async function cost() {
  const rows = [];
  const measure = (what, size, figureMs, work, bare, { each = 1, bareEach = each, tries = 3 } = {}) => {
    const took = leastMs(work, tries) / each;
    const limit = bare && leastMs(bare, tries) / bareEach;
    console.log(`  ${what}, ${size}: ${shown(took)} ms, bare ${limit ? shown(limit) : '–'}`);
    rows.push([
      what,
      size,
      shown(took),
      limit ? shown(limit) : '',
      limit ? `**${(took / limit).toFixed(2)}**` : '',
      shown(figureMs),
      `**${(took / figureMs).toFixed(2)}**`,
      String(Math.round(process.memoryUsage().rss / 1_048_576)),
    ]);
  };
  ofIdeas(measure);
  ofChoices(measure);
  ofOpinions(measure);
  return [
    '## What the mathematics costs, in one thread',
    table(
      [
        'what',
        'size',
        'CPU ms',
        'bare loops here',
        'ratio (≤ 2)',
        'figure',
        'ratio (≤ 2)',
        'resident after, MB',
      ],
      rows,
    ),
    notes,
  ].join('\n\n');
}

const notes = `The figures were measured when the methods were chosen; the bare loops are what they were measured with, on arrays of
numbers, run here and now, so that their ratio does not depend on the machine. What grows with the votes is measured on a
tenth or a hundredth of 10^7, beside as small a part of the figure.`;

function ofIdeas(measure) {
  const { whole, normal } = randomness();
  const ideas = ideasOf(manyIdeas, strata, normal, whole);
  const prior = startingPrior(strata);
  const cold = () => columnsOf(ideas, prior.mu);
  const known = ideas.map((counts) => posteriorAfterVote(counts, prior));
  const warm = cold();
  settleAll(warm, headcounts, 1);
  measure(
    'counters and the posterior of one idea, warm',
    '5 strata, a vote',
    0.0011,
    () => voteOnEach(ideas, known, prior),
    () => {
      for (let idea = 0; idea < manyIdeas; idea += 1) settleOne(warm, prior, headcounts, idea * strata, 3, 0);
    },
    { each: manyIdeas },
  );
  measure(
    'prior from all ideas: 12 passes to the end, beside 3',
    '10^5 ideas',
    270,
    () => fitPrior(profileCounts(ideas).profiles, strata),
    () => settleAll(cold(), headcounts, 3),
  );
  measure(
    'a quarter of that: as much as 3 of its passes',
    '10^5 ideas',
    270,
    () => fitPrior(profileCounts(ideas).profiles, strata),
    () => settleAll(cold(), headcounts, 3),
    { each: 4, bareEach: 1 },
  );
  ofLists(measure, ideas, prior, normal);
}

function ofLists(measure, ideas, prior, normal) {
  for (const size of [10_000, manyIdeas]) {
    const parted = ideas.slice(0, size).map(partedIdea);
    measure(
      'ranking by parts, as published, beside 3 passes',
      `${size.toLocaleString('en')} ideas`,
      (270 * size) / manyIdeas,
      () => rank('agree-disagree-pass', { ideas: parted, parts: people }),
      () => settleAll(columnsOf(ideas.slice(0, size), prior.mu), headcounts, 3),
    );
  }
  for (const size of [1_000, manyIdeas]) membership(measure, ideas.slice(0, size).map(shareOf), normal);
  const servable = servableColumns(ideas, strata);
  measure(
    'serving weights of a stratum',
    '10^5 ideas',
    5,
    () => servingWeights(servable, topCount),
    undefined,
    {
      each: strata,
      tries: 9,
    },
  );
}

function voteOnEach(ideas, known, prior) {
  for (const [at, counts] of ideas.entries()) {
    const vote = {
      stratum: at % strata,
      before: null,
      after: at % 3 === 0 ? 'disagree' : 'agree',
      weight: 1,
    };
    posteriorAfterVote(moveJudgement(counts, vote), prior, known[at]);
  }
}

/** The figure is 57 ms for 4,783 contenders, by whose number the draws cost, or 5 ms for 1,000 ideas. */
function membership(measure, shares, normal) {
  const logits = Float64Array.from(shares, ({ score }) => Math.log(score / (1 - score)));
  const sds = Float64Array.from(
    shares,
    ({ low, high }) => Math.log((high / (1 - high) / low) * (1 - low)) / 3.29,
  );
  const bar = Float64Array.from(logits).sort()[shares.length - topCount];
  const contenders = [...logits.keys()].filter((at) => logits[at] + 3.7 * sds[at] >= bar);
  const [means, spreads] = [logits, sds].map((all) => Float64Array.from(contenders, (at) => all[at]));
  measure(
    `membership of the top ${topCount}, ${draws} draws`,
    `${shares.length.toLocaleString('en')} ideas, ${contenders.length} contenders`,
    shares.length === 1_000 ? 5 : (57 * contenders.length) / 4_783,
    () => topMembership(shares, topCount, 1),
    () => drawTop(means, spreads, topCount, draws, normal),
    { tries: 15 },
  );
}

function ofChoices(measure) {
  const { whole } = randomness();
  const { names, wins, winners, losers } = winsOf(1_000_000, 10_000, whole);
  measure(
    'rating after a choice between two',
    'a choice, 10^4 ideas',
    0.000045,
    () => skillRatings(names, wins),
    () => rateOnline(winners, losers, names.length),
    { each: wins.length, tries: 5 },
  );
  measure(
    'Bradley and Terry, cold to the end, beside 20 sweeps',
    '10^6 choices, 10^4 ideas',
    (180 * 20) / 10,
    () => bradleyTerry(names, wins),
    () => sweepStrengths(winners, losers, names.length, 20),
  );
}

function ofOpinions(measure) {
  const { uniform, whole } = randomness();
  const votes = opinionsOf(uniform, 50_000, 10_000, 20);
  measure(
    'opinion groups, cold to the end, beside 50 turns and 20 rounds',
    '10^6 votes, 50,000 people, 10^4 ideas',
    (300 * 50) / 10,
    () => opinionGroups(votes),
    () => {
      turnDirection(votes, 50);
      nearestCentres(votes, 100, 20);
    },
    { tries: 2 },
  );
  const few = opinionsOf(uniform, 5_000, 1_000, 20);
  measure(
    'bridging, to the end, beside 150 sweeps',
    '10^5 votes, 5,000 people, 1,000 ideas',
    (670 * 150) / 100,
    () => bridging(few),
    () => sweepBridging(few, 150),
    { tries: 1 },
  );
  const round = budgetOf(whole);
  measure('equal shares, exact', '29 projects, 2,706 people', 1000, () => equalShares(round));
}

function randomness() {
  const uniform = seededUniforms(4711);
  return { uniform, whole: (below) => Math.floor(uniform() * below), normal: seededNormals(4711) };
}

/** CPU of the cheapest of some tries: what another process costs the caches is not what the work costs. */
function leastMs(work, tries) {
  const took = Array.from({ length: tries }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...took);
}

const shown = (ms) => (ms < 0.1 ? ms.toPrecision(2) : ms.toFixed(ms < 10 ? 2 : 0));
