/** Every way in which a round can be voted. What each asks of a ballot is one file in the voting service. */
export const votingMethods = [
  'agree-disagree-pass',
  'support',
  'approval',
  'score',
  'dots',
  'quadratic',
  'ranked',
  'pairwise',
  'budget',
  'consent',
] as const;
export type VotingMethod = (typeof votingMethods)[number];

/**
 * Methods whose rankings weigh every part of a divided roll by its people: each vote on one idea is for it or not. Where votes
 * are numbers, places or comparisons they say too little of one idea by itself.
 */
const partedMethods: readonly VotingMethod[] = ['agree-disagree-pass', 'support', 'approval'];
export const isCountedByPart = (method: VotingMethod): boolean => partedMethods.includes(method);

/**
 * What a vote says about an idea: a word of its method's scale (`agree`, `support`, `objection`), or a whole number
 * as text where the method counts points, scores or places (`3`). The scale of a round is finite and its own; a
 * choice outside it is refused, never converted.
 */
export type Choice = string;
export const choicePattern = '^[a-z0-9-]{1,20}$';

/**
 * Which side of an idea a vote is about. Empty for most methods; `c1`, `c2`… for the criteria of a score round; the
 * id of the other idea for a pair.
 */
export type Aspect = string;
export const aspectPattern = '^([a-z0-9-]{1,36})?$';

/** When people may see the outcome: while votes come in, or only after the round has closed (the default). */
export const resultsVisibilities = ['live', 'after-close'] as const;
export type ResultsVisibility = (typeof resultsVisibilities)[number];

/** Whose ballot is whose: known to the voting service, or kept from everybody by a key that is destroyed. */
export const secrecies = ['named', 'secret'] as const;
export type Secrecy = (typeof secrecies)[number];
