import { aloneInBurst, arrivalBurst, steadyJudgements } from '../../libs/ranking/dist/arrival-burst.js';
import { emptyCounts, moveJudgement } from '../../libs/ranking/dist/strata/live-counts.js';
import { rankStrata } from '../../libs/ranking/dist/strata/stratified-ranking.js';
import { openIdeas } from './round.mjs';

/** An idea with fewer judgements has no bursts to speak of. */
const FEWEST_TO_TEST = 30;

/**
 * Which ideas have a burst of judgements that other ideas do not have, and where the target would stand without the
 * judgements of these bursts.
 *
 * @returns found: whether the target was one of them; falseAlarms: share of other ideas that were; steadyRank
 */
export function burstChecks(round) {
  const { ours, world, people } = round;
  const judged = Array.from({ length: round.ideas }, () => []);
  for (const judgement of ours.served) judged[judgement.idea].push(judgement);
  const tested = openIdeas(round).filter((idea) => judged[idea].length >= FEWEST_TO_TEST);
  const bursts = tested.map((idea) => arrivalBurst(judged[idea], people));
  const alone = aloneInBurst(bursts);
  const found = new Set(tested.filter((_idea, place) => alone[place]));
  const counts = ours.counts.map((own, idea) =>
    found.has(idea) ? countsOf(steadyJudgements(judged[idea], people)) : own,
  );
  const ideas = openIdeas(round).map((idea) => ({
    ...counts[idea],
    ideaId: `${idea}`,
    ...ours.strengths?.byIdea.get(`${idea}`),
  }));
  const { lines } = rankStrata(ideas, ours.shares);
  const others = tested.filter((idea) => idea !== world.target);
  const place = tested.indexOf(world.target);
  const steadyRank = lines.findIndex(({ ideaId }) => Number(ideaId) === world.target) + 1;
  return {
    burst: place === -1 ? null : bursts[place].z,
    burstFound: found.has(world.target) ? 1 : 0,
    falseAlarms: others.filter((idea) => found.has(idea)).length / others.length,
    steadyRank,
    steadyInTop: steadyRank <= world.settings.topCount ? 1 : 0,
  };
}

function countsOf(judgements) {
  return judgements.reduce(
    (counts, { stratum, agree, weight }) =>
      moveJudgement(counts, { stratum, before: null, after: agree ? 'agree' : 'disagree', weight }),
    emptyCounts(2),
  );
}
