import { winsOfBestWorst } from '../../libs/ranking/dist/choice/bradley-terry.js';
import { comparedStrengths } from '../../libs/ranking/dist/choice/compared-strengths.js';
import { effortWeight } from '../../libs/ranking/dist/effort-weight.js';
import { nextDecisions } from '../../libs/ranking/dist/serving/next-decisions.js';
import { weighIdeas } from '../../libs/ranking/dist/serving/weighed-ideas.js';
import { linesOf } from '../../libs/ranking/dist/strata/stratified-ranking.js';
import { emptyCounts, moveJudgement } from '../../libs/ranking/dist/strata/live-counts.js';
import { burstChecks } from './bursts.mjs';
import { bestAndWorst, judge } from './people.mjs';
import { openIdeas } from './round.mjs';

const SESSIONS_PER_REFRESH = 10;
/** Strengths are computed anew when there are a quarter more comparisons. */
const STRENGTHS_GROWTH = 1.25;
const VALUES = { 1: 'agree', [-1]: 'disagree', 0: 'pass' };
const NOT_THERE = { logit: -9, sd: 2, low: 0, high: 1 };

/**
 * What the product does, through the functions that its services call: serve by what a judgement would tell, count by stratum and effort,
 * rank by the posterior, with best-worst sets as its prior.
 */
export function ourPolicy(name, { setShare, weighsEffort = true }) {
  return {
    name,
    start(round) {
      const { settings } = round.world;
      const wrong = 1 - settings.attributeRight;
      const second = settings.minority * settings.attributeRight + (1 - settings.minority) * wrong;
      round.ours = {
        setShare,
        weighsEffort,
        shares: [1 - second, second],
        counts: Array.from({ length: round.ideas }, () => emptyCounts(2)),
        wins: [],
        served: [],
        strengths: undefined,
        refreshedAt: -Infinity,
        strengthsAt: 0,
      };
    },
    session,
    scores: (round) => listed(refreshed(round, true), round.ideas, 'support').map(({ logit }) => logit),
    fairScores: (round) => listed(refreshed(round), round.ideas, 'commonGround').map(({ logit }) => logit),
    estimates: (round) => listed(refreshed(round), round.ideas, 'support'),
    checks: burstChecks,
  };
}

const listed = ({ lineOf }, ideas, list) =>
  Array.from({ length: ideas }, (_, idea) => lineOf.get(idea)?.[list] ?? NOT_THERE);

/** The ranking, computed anew every ten sessions, or now; comparisons enter when there are a quarter more of them. */
function refreshed(round, now = false) {
  const { ours } = round;
  if (!now && round.people - ours.refreshedAt < SESSIONS_PER_REFRESH) return ours.ranking;
  const open = openIdeas(round);
  if (
    ours.wins.length > ours.strengthsAt &&
    (now || ours.wins.length >= STRENGTHS_GROWTH * ours.strengthsAt)
  ) {
    ours.strengths = comparedStrengths(Array.from(ours.counts.keys(), String), ours.wins);
    ours.strengthsAt = ours.wins.length;
  }
  const ideas = open.map((idea) => ({ ...ours.counts[idea], ideaId: `${idea}` }));
  const { topCount } = round.world.settings;
  const { weights, ...listed } = weighIdeas(ideas, ours.shares, ours.strengths, topCount);
  const { lines } = linesOf(ideas, listed);
  const lineOf = new Map(lines.map((line) => [Number(line.ideaId), line]));
  ours.refreshedAt = round.people;
  ours.ranking = { open, lineOf, weights };
  return ours.ranking;
}

function session(round, person) {
  const { ours } = round;
  const { settings, target } = round.world;
  const { open, weights } = refreshed(round);
  const shown = new Set();
  const compared = new Set();
  const answers = [];
  // A brigadier asks for more up to the daily cap; who does more than the cap comes back on other days.
  let left = person.brigade === 'none' ? person.decisions : settings.cap;
  while (left > 0) {
    const today = Math.min(left, settings.cap);
    const asked = { weights: weights[person.stratum], shown, compared, decisionsToday: 0 };
    const decisions = nextDecisions(asked, today, ours.setShare, round.chance.uniform);
    if (decisions.length === 0) break;
    for (const decision of decisions) {
      if (decision.kind === 'judge') {
        shown.add(decision.idea);
        answers.push({ idea: open[decision.idea], value: judge(round, person, open[decision.idea]) });
        if (person.brigade !== 'naive') round.spent += 1;
      } else {
        for (const place of decision.ideas) compared.add(place);
        compare(
          round,
          person,
          decision.ideas.map((place) => open[place]),
        );
      }
      if (person.brigade === 'naive' && answers.at(-1)?.idea === target) left = 0;
      if (left === 0) break;
    }
    left -= today;
  }
  if (person.brigade === 'naive') round.spent += 1;
  countAnswers(round, person, answers);
}

function compare(round, person, set) {
  const answer = bestAndWorst(round, person, set);
  if (person.brigade !== 'naive') round.spent += 2;
  if (answer) round.ours.wins.push(...winsOfBestWorst(set.map(String), `${answer.best}`, `${answer.worst}`));
}

/** At the end of a session everything a person said counts, whole or with the weight that their effort gives it. */
function countAnswers(round, person, answers) {
  const votes = answers.filter(({ value }) => value !== 0).length;
  const weight = round.ours.weighsEffort ? effortWeight({ votes, impressions: answers.length }) : 1;
  for (const { idea, value } of answers) {
    if (value !== 0)
      round.ours.served.push({
        idea,
        arrival: person.number,
        stratum: person.stratum,
        agree: value > 0,
        weight,
      });
    const moved = { stratum: person.stratum, before: null, after: VALUES[value], weight };
    round.ours.counts[idea] = moveJudgement(round.ours.counts[idea], moved);
  }
}
