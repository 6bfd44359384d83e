import { votingMethods, type VotingMethod } from '@zwerm/domain/voting-method';
import { rankMarks, type MarkedMethod, type MarkedRound } from './marks.js';
import type { Outcome } from './outcome/outcome.js';
import type { PosteriorRanking } from './posterior-ranking.js';
import { rankAgreeDisagreePass, type JudgedRound } from './ranking.js';
import { rankSupport, type SupportRound } from './support.js';

/** What each method ranks from: the same counters that the aggregation service keeps. */
export interface RankingInputs extends Record<MarkedMethod, MarkedRound> {
  readonly 'agree-disagree-pass': JudgedRound;
  readonly support: SupportRound;
}

/** Every voting method can be ranked: one without an input, a version or a ranker does not compile. */
export type MethodId = VotingMethod;

/**
 * A way to vote that can be ranked. `version` changes whenever the same votes would publish other values;
 * `describe` holds the keys of the texts that explain the method to people.
 */
export interface Method {
  readonly id: MethodId;
  readonly version: string;
  readonly describe: { readonly title: string; readonly summary: string; readonly caveat: string };
}

/** A ranking together with the method, to the version, that anyone needs to compute it again. */
export interface MethodRanking extends PosteriorRanking {
  readonly method: MethodId;
  readonly methodVersion: string;
  /** People of each part of the roll, where the ranking weighs parts by them. */
  readonly parts?: readonly number[];
  /** What the ballots decide together, in rounds that end by such a rule; null when too large for it. */
  readonly outcome?: Outcome | null;
}

/**
 * 1 and 2 learned their prior from modes (docs/adr/0067). The same votes rank otherwise where parts of the roll are weighed
 * (4), where people also compared ideas (5, docs/adr/0075), and with both (6).
 */
const versionOf = (id: MethodId, isWeighed = false, isCompared = false): string =>
  `${id}/${3 + (isWeighed ? 1 : 0) + (isCompared ? 2 : 0)}`;

/** Every method this version can rank. */
export const METHODS: readonly Method[] = votingMethods.map((id) => ({
  id,
  version: versionOf(id),
  describe: { title: `method.${id}.title`, summary: `method.${id}.summary`, caveat: `method.${id}.caveat` },
}));

/**
 * Ranks ideas by one method: the only entry point of live rankings, recounts and files, so that all three
 * publish the same bytes for the same votes. A pure function of its input.
 */
export function rank<M extends MethodId>(method: M, input: RankingInputs[M]): MethodRanking {
  const { parameters, ideas } = rankers[method](input);
  const parts = 'parts' in input ? input.parts : undefined;
  const methodVersion = versionOf(method, parts !== undefined, parameters.spread !== undefined);
  return { method, methodVersion, ...(parts && { parts }), parameters, ideas };
}

const byMarks =
  (method: MarkedMethod) =>
  (round: MarkedRound): PosteriorRanking =>
    rankMarks(method, round);

const rankers: { readonly [M in MethodId]: (input: RankingInputs[M]) => PosteriorRanking } = {
  'agree-disagree-pass': ({ ideas, ...round }) => rankAgreeDisagreePass(ideas, undefined, round),
  support: (input) => rankSupport(input),
  approval: byMarks('approval'),
  score: byMarks('score'),
  dots: byMarks('dots'),
  quadratic: byMarks('quadratic'),
  ranked: byMarks('ranked'),
  pairwise: byMarks('pairwise'),
  budget: byMarks('budget'),
  consent: byMarks('consent'),
};
