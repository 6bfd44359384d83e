import type { GivenRules } from '@zwerm/domain/voting-rules';
import type { Mark } from '@zwerm/voting/ballots/domain/mark';
import { challengesByMethod } from './challenges-by-method.js';
import { demoIds } from './demo-ids.js';
import type { DemoChallenge, DemoIdea, DemoPerson } from './demo-types.js';
import { fixedPeople } from './people.js';
import { SeededRandom } from './seeded-random.js';

/** All that one person says in one challenge. */
export interface DemoWholeBallot {
  readonly personKey: string;
  readonly challengeKey: string;
  readonly marks: readonly Mark[];
}

const votersEach = 24;
/** How far what a person thinks of an idea lies from its quality, on the scale of `q`. */
const tasteDeviation = 0.9;
const pairsEach = 5;
/** Closer than this two ideas are equally good to somebody. */
const equalWithin = 0.15;

/** An idea as one person sees it. */
interface Liking {
  readonly idea: DemoIdea;
  readonly liking: number;
}

/**
 * The ballots of the challenges that show one way to vote each, by people who follow the hidden quality of the ideas
 * and their own taste. The people with printed logins and the authors stay silent. Pure, as `demoBallots`.
 */
export function demoWholeBallots(
  people: readonly DemoPerson[],
  ideas: readonly DemoIdea[],
  seed: number,
): DemoWholeBallot[] {
  const random = new SeededRandom(seed);
  return challengesByMethod.flatMap((challenge) => {
    const votable = ideas.filter((idea) => idea.challenge === challenge.key);
    const silent = new Set([...fixedPeople.map(({ key }) => key), ...votable.map(({ author }) => author)]);
    const audience = people.filter(({ key, kind }) => challenge.audience.includes(kind) && !silent.has(key));
    return random
      .shuffled(audience)
      .slice(0, votersEach)
      .map(({ key }) => ({
        personKey: key,
        challengeKey: challenge.key,
        marks: marksOf(challenge, tastes(votable, random), random),
      }));
  });
}

/** The best liked first. */
const tastes = (ideas: readonly DemoIdea[], random: SeededRandom): Liking[] =>
  ideas
    .map((idea) => ({ idea, liking: idea.q + random.normal(tasteDeviation) }))
    .sort((one, other) => other.liking - one.liking);

function marksOf(
  { method, rules = {} }: DemoChallenge,
  likings: readonly Liking[],
  random: SeededRandom,
): Mark[] {
  switch (method) {
    case 'dots':
      return dots(likings, rules);
    case 'ranked':
      return likings
        .slice(0, random.between(3, likings.length))
        .map(({ idea }, at) => mark(idea, String(at + 1)));
    case 'budget':
      return purchases(likings, rules);
    case 'quadratic':
      return credits(likings, rules);
    case 'score':
      return scores(likings, rules, random);
    case 'consent':
      return consents(likings, random);
    case 'pairwise':
      return pairs(likings, random);
    default:
      return [];
  }
}

const mark = (idea: DemoIdea, choice: string, aspect = ''): Mark => ({
  ideaId: demoIds.idea(idea.key),
  aspect,
  choice,
});

/** As many as one idea may have on the best, then on the next, until they are gone. */
function dots(likings: readonly Liking[], { budget, top }: GivenRules): Mark[] {
  let left = budget ?? 0;
  return likings.flatMap(({ idea }, at) => {
    const given = Math.min(left, Math.max(1, (top ?? 1) - at));
    left -= given;
    return given > 0 ? [mark(idea, String(given))] : [];
  });
}

/** Buys the best liked that still fits. */
function purchases(likings: readonly Liking[], { budget }: GivenRules): Mark[] {
  let left = budget ?? 0;
  return likings.flatMap(({ idea }) => {
    if (idea.cost === undefined || idea.cost > left) return [];
    left -= idea.cost;
    return [mark(idea, 'chosen')];
  });
}

/** Spends more on what is liked more: a share of the credits as large as its share of the liking. */
function credits(likings: readonly Liking[], { budget }: GivenRules): Mark[] {
  const weights = likings.map(({ liking }) => Math.exp(liking));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return likings.flatMap(({ idea }, at) => {
    const votes = Math.floor(Math.sqrt(((budget ?? 0) * (weights[at] ?? 0)) / sum));
    return votes > 0 ? [mark(idea, String(votes))] : [];
  });
}

function scores(likings: readonly Liking[], { criteria, top }: GivenRules, random: SeededRandom): Mark[] {
  const highest = top ?? 1;
  return likings.flatMap(({ idea, liking }) =>
    (criteria ?? []).flatMap((_, at) => {
      if (random.chance(0.1)) return [];
      const score = Math.round((highest + 1) / 2 + liking + random.normal(0.5));
      return [mark(idea, String(Math.min(highest, Math.max(1, score))), `c${at + 1}`)];
    }),
  );
}

/** Who does not like a text objects, for one of the reasons there are against it, or keeps out of it. */
function consents(likings: readonly Liking[], random: SeededRandom): Mark[] {
  return likings.map(({ idea, liking }) => {
    if (liking > -0.2) return mark(idea, 'consent');
    const { objections = [] } = idea;
    if (objections.length === 0 || random.chance(0.4)) return mark(idea, 'abstain');
    return { ...mark(idea, 'objection'), reason: random.pick(objections) };
  });
}

/** A pair is kept under the idea with the lower id. */
function pairs(likings: readonly Liking[], random: SeededRandom): Mark[] {
  const all = likings.flatMap((one, at) => likings.slice(at + 1).map((other) => [one, other] as const));
  return random
    .shuffled(all)
    .slice(0, pairsEach)
    .map(([better, worse]) => {
      const [betterId, worseId] = [demoIds.idea(better.idea.key), demoIds.idea(worse.idea.key)];
      const isFirst = betterId < worseId;
      const choice = better.liking - worse.liking < equalWithin ? 'equal' : isFirst ? 'first' : 'second';
      return isFirst ? mark(better.idea, choice, worseId) : mark(worse.idea, choice, betterId);
    });
}
