/** The choices each voting method knows. A choice outside its method's list is refused, never converted. */
export const choicesByMethod = {
  'agree-disagree-pass': ['agree', 'disagree', 'pass'],
  support: ['support'],
} as const;

export type VotingMethod = keyof typeof choicesByMethod;
export const votingMethods = Object.keys(choicesByMethod) as VotingMethod[];
export type Choice = (typeof choicesByMethod)[VotingMethod][number];
export const choices = [...new Set(Object.values(choicesByMethod).flat())] as Choice[];

/** When people may see the outcome: while votes come in, or only after the round has closed (the default). */
export const resultsVisibilities = ['live', 'after-close'] as const;
export type ResultsVisibility = (typeof resultsVisibilities)[number];
