import { bridging } from '../../libs/ranking/dist/opinion-groups/bridging.js';
import { opinionGroups } from '../../libs/ranking/dist/opinion-groups/opinion-groups.js';
import { opinionSpace } from '../../libs/ranking/dist/opinion-groups/opinion-space.js';
import { opinionVotes } from '../../libs/ranking/dist/opinion-groups/opinion-votes.js';
import { groupAwareConsensus } from '../../libs/ranking/dist/opinion-groups/representativeness.js';
import { weightedDraw } from '../../libs/ranking/dist/serving/weighted-draw.js';
import { wilsonLow } from './list-policies.mjs';
import { judge } from './people.mjs';
import { countJudgement, openIdeas, smoothed } from './round.mjs';

const POLIS_EVERY = 100;

/** One idea after the other, blind, as the server lines them up; a brigadier asks on up to the cap. */
function servedPolicy(name, lineUp, rest) {
  return {
    name,
    session(round, person) {
      const { settings, target } = round.world;
      const count = person.brigade === 'none' ? person.decisions : settings.cap;
      for (const idea of lineUp(round, openIdeas(round), count)) {
        countJudgement(round, person.number, idea, judge(round, person, idea));
        if (person.brigade !== 'naive') round.spent += 1;
        else if (idea === target) break;
      }
      if (person.brigade === 'naive') round.spent += 1;
    },
    ...rest,
  };
}

const byWeight = (weigh) => (round, open, count) =>
  weightedDraw(weigh(round, open), count, round.chance.uniform).map((place) => open[place]);
const evenly = byWeight((_round, open) => open.map(() => 1));

/** Thompson sampling: ideas in the order of a draw from each one's Beta posterior. */
function thompson(round, open, count) {
  const agreed = round.agrees.reduce((a, b) => a + b, 4);
  const rate = agreed / round.disagrees.reduce((a, b) => a + b, agreed + 4);
  const draws = new Map(
    open.map((idea) => [
      idea,
      round.chance.beta(2 * rate + round.agrees[idea], 2 * (1 - rate) + round.disagrees[idea]),
    ]),
  );
  return [...open].sort((a, b) => draws.get(b) - draws.get(a)).slice(0, count);
}

const columns = (round) =>
  opinionVotes(
    round.votes.map(([person, idea, value]) => ({ person, idea, value })),
    round.people,
    round.ideas,
  );

/** Polis' routing: divisive, agreed and new statements first, passes last. */
function polisRouting(round, open) {
  if (!(round.people - (round.spaceAt ?? -Infinity) < POLIS_EVERY)) {
    const { components, means } = opinionSpace(columns(round));
    round.reach = Array.from(
      means,
      (mean, i) =>
        Math.sqrt(round.ideas) * Math.abs(-1 - mean) * Math.hypot(components[0][i], components[1][i]),
    );
    round.spaceAt = round.people || 1;
  }
  return open.map((idea) => {
    const [seen, agree] = [round.seen[idea], round.agrees[idea]];
    const passed = (seen - agree - round.disagrees[idea] + 1) / (seen + 2);
    const agreed = (agree + 1) / (seen + 2);
    return ((1 - passed) * (round.reach[idea] + 1) * agreed * (1 + 8 * 2 ** (-seen / 5))) ** 2;
  });
}

function consensus(round) {
  const { labels, groups } = opinionGroups(columns(round));
  const empty = () => ({ agrees: 0, disagrees: 0, seen: 0 });
  const counts = Array.from({ length: round.ideas }, () => Array.from({ length: groups }, empty));
  for (const [person, idea, value] of round.votes) {
    const votes = counts[idea][labels[person]];
    if (!votes) continue;
    votes.seen += 1;
    if (value > 0) votes.agrees += 1;
  }
  return counts.map(groupAwareConsensus);
}

function bridged(round) {
  const judged = round.votes.filter(([, , value]) => value !== 0);
  return bridging(columns({ ...round, votes: judged })).ideas.map((idea) => idea?.intercept ?? -Infinity);
}

export const servedPolicies = [
  servedPolicy('Wilson, served evenly', evenly, { scores: wilsonLow }),
  servedPolicy('Bayesian average, served evenly', evenly, { scores: (round) => smoothed(round, 5) }),
  servedPolicy('Polis (its routing, group-aware consensus)', byWeight(polisRouting), { scores: consensus }),
  servedPolicy('bridging (Community Notes), served evenly', evenly, { scores: bridged }),
  servedPolicy('Thompson sampling, Bayesian average', thompson, { scores: (round) => smoothed(round, 5) }),
];
