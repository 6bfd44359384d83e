import type { GroupId, PersonId } from './id.js';
import type { Secrecy, VotingMethod } from './voting-method.js';

/** The rules of a round that an organiser may set, beside its method. Each is null where its method has no use for it. */
export interface VotingRules {
  readonly secrecy: Secrecy;
  /** Most ideas one person may name: support, approval, ranked. Null is no limit. */
  readonly most: number | null;
  /** Fewest ideas a ballot must name to be handed in whole; null is no minimum. */
  readonly fewest: number | null;
  /** What one person may spend: dots, credits of a quadratic round, the money of a budget round. */
  readonly budget: number | null;
  /** Most points on one idea: dots; or the top of the scale: score. */
  readonly top: number | null;
  /** What a score round asks about each idea: criterion `c1` is the first. */
  readonly criteria: readonly string[];
  /** Share of the roll, in per cent, that must take part for the outcome to count. */
  readonly quorumPercent: number | null;
  /** Share of the participants, in per cent, that an idea needs to be adopted. */
  readonly requiredPercent: number | null;
  /** Most ideas one person is served in a day; null is no limit. Votes are never refused by it. */
  readonly shownPerDay: number | null;
  /** The groups whose members judge, as experts: of the audience nobody else votes. Empty: everybody does. */
  readonly juryGroupIds: readonly GroupId[];
  /** People by name who judge as experts, beside the members of those groups: of the audience nobody else votes. */
  readonly juryPersonIds: readonly PersonId[];
  /** Whether people may vote on ideas that they wrote, alone or with others: a jury does not, unless its rules say so. */
  readonly ownIdeas: boolean;
  /** Whether people may vote on ideas from their own organisation unit: a jury does not, unless its rules say so. */
  readonly ownUnit: boolean;
}

/** As many ideas as one person is asked about in a day, where a round says nothing else: some ten minutes. */
export const usualShownPerDay = 40;

/** Where each judgement stands for itself. A ballot over all ideas, or a consent that everybody is asked for, needs all. */
const servedOneByOne: readonly VotingMethod[] = ['agree-disagree-pass', 'support', 'score', 'pairwise'];

/** Which options a method reads, with the value each has when it is left out. */
type Usual = Partial<Pick<VotingRules, 'most' | 'fewest' | 'budget' | 'top' | 'criteria'>>;

const usualOf: Readonly<Record<VotingMethod, Usual>> = {
  'agree-disagree-pass': {},
  support: { most: null },
  approval: { most: null, fewest: null },
  score: { top: 5, criteria: ['overall'] },
  dots: { budget: 10, top: 5 },
  quadratic: { budget: 100 },
  ranked: { most: 10, fewest: 1 },
  pairwise: {},
  budget: { budget: 100_000 },
  consent: {},
};

export const votingLimits = {
  most: 1_000,
  /** A scale is written out choice by choice, so it stays small. */
  points: 1_000,
  money: 1_000_000_000,
  top: 100,
  criteria: 10,
  criterion: 200,
  juryGroups: 20,
  juryPeople: 100,
} as const;

/** Options as somebody gives them; what is left out gets the usual value of the method. */
export type GivenRules = { readonly [Name in keyof VotingRules]?: VotingRules[Name] | undefined };

/** The rules of a round by this method: what was given, completed. */
export function rulesOf(method: VotingMethod, given: GivenRules = {}): VotingRules {
  const usual = usualOf[method];
  const chosen = <Name extends keyof Usual>(name: Name, none: VotingRules[Name]): VotingRules[Name] =>
    name in usual ? (given[name] ?? (usual[name] as VotingRules[Name])) : none;
  return {
    secrecy: given.secrecy ?? 'named',
    most: chosen('most', null),
    fewest: chosen('fewest', null),
    budget: chosen('budget', null),
    top: chosen('top', null),
    criteria: chosen('criteria', []),
    quorumPercent: given.quorumPercent ?? null,
    requiredPercent: given.requiredPercent ?? null,
    shownPerDay: given.shownPerDay === undefined ? usualShownFor(method, given) : given.shownPerDay,
    ...conflictsOf(given),
  };
}

/** A jury is to judge everything, and is few enough to be asked to. */
const usualShownFor = (method: VotingMethod, given: GivenRules): number | null =>
  servedOneByOne.includes(method) && isOpenToAll(given) ? usualShownPerDay : null;

const isOpenToAll = ({ juryGroupIds = [], juryPersonIds = [] }: GivenRules): boolean =>
  juryGroupIds.length + juryPersonIds.length === 0;

/** Experts do not judge where they have an interest, unless somebody says that they may; everybody else may. */
function conflictsOf({
  juryGroupIds = [],
  juryPersonIds = [],
  ownIdeas,
  ownUnit,
}: GivenRules): Pick<VotingRules, 'juryGroupIds' | 'juryPersonIds' | 'ownIdeas' | 'ownUnit'> {
  const isOpen = isOpenToAll({ juryGroupIds, juryPersonIds });
  return {
    juryGroupIds: tidyIds(juryGroupIds),
    juryPersonIds: tidyIds(juryPersonIds),
    ownIdeas: ownIdeas ?? isOpen,
    ownUnit: ownUnit ?? isOpen,
  };
}

/** Each once, in one order and as databases write them. */
const tidyIds = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))].sort();

/** Who sits in a jury by name is known to the jury itself and to those who run the challenge. */
export const rulesShownTo = (
  rules: VotingRules,
  { personId, groupIds }: { readonly personId: PersonId; readonly groupIds: readonly GroupId[] },
  isOrganiser: boolean,
): VotingRules =>
  isOrganiser ||
  rules.juryPersonIds.includes(personId) ||
  rules.juryGroupIds.some((id) => groupIds.includes(id))
    ? rules
    : { ...rules, juryPersonIds: [] };

/** Rules for records that everybody may read and nobody can change: how many people judge by name, not who. */
export function withoutNames<Rules extends GivenRules>({
  juryPersonIds = [],
  ...rules
}: Rules): Omit<Rules, 'juryPersonIds'> & { readonly namedJurors?: number } {
  return { ...rules, ...(juryPersonIds.length > 0 ? { namedJurors: juryPersonIds.length } : {}) };
}

/** What is wrong with options: the name of one, and a sentence for who set it. */
export interface RuleFault {
  readonly name: keyof VotingRules;
  readonly detail: string;
}

/** @returns the first fault, or undefined when a round can be held by these rules */
export function faultIn(method: VotingMethod, given: GivenRules): RuleFault | undefined {
  const usual = usualOf[method];
  const optional = ['most', 'fewest', 'budget', 'top', 'criteria'] as const;
  for (const name of optional) {
    const value = given[name];
    const isGiven = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
    if (isGiven && !(name in usual)) return { name, detail: `${method} knows no ${name}` };
  }
  return faultInNumbers(method, rulesOf(method, given));
}

function faultInNumbers(method: VotingMethod, rules: VotingRules): RuleFault | undefined {
  const { most, fewest, budget, top, criteria, quorumPercent, requiredPercent, shownPerDay } = rules;
  const largestBudget = method === 'budget' ? votingLimits.money : votingLimits.points;
  const ranges: readonly [keyof VotingRules, number | null, number, number][] = [
    ['most', most, 1, votingLimits.most],
    ['fewest', fewest, 1, votingLimits.most],
    ['budget', budget, 1, largestBudget],
    ['top', top, method === 'score' ? 2 : 1, method === 'dots' ? (budget ?? 1) : votingLimits.top],
    ['quorumPercent', quorumPercent, 1, 100],
    ['requiredPercent', requiredPercent, 1, 100],
    ['shownPerDay', shownPerDay, 1, votingLimits.most],
  ];
  for (const [name, value, min, max] of ranges)
    if (value !== null && !(Number.isInteger(value) && value >= min && value <= max))
      return { name, detail: `${name} is a whole number from ${min} to ${max}` };
  if (most !== null && fewest !== null && fewest > most)
    return { name: 'fewest', detail: 'fewest is at most what most is' };
  if (method !== 'score') return undefined;
  const fits = ({ length }: string): boolean => length > 0 && length <= votingLimits.criterion;
  return criteria.length >= 1 && criteria.length <= votingLimits.criteria && criteria.every(fits)
    ? undefined
    : {
        name: 'criteria',
        detail: `1 to ${votingLimits.criteria} criteria of at most ${votingLimits.criterion} characters`,
      };
}

/** The part of rules that does not depend on the method; of the limit per day only what somebody chose. */
export const generalRules = ({
  secrecy,
  quorumPercent,
  requiredPercent,
  shownPerDay,
  juryGroupIds,
  juryPersonIds,
  ownIdeas,
  ownUnit,
}: VotingRules): GivenRules => ({
  secrecy,
  quorumPercent,
  requiredPercent,
  ...(shownPerDay === usualShownPerDay ? {} : { shownPerDay }),
  juryGroupIds,
  juryPersonIds,
  ownIdeas,
  ownUnit,
});

/** Rules as a database or an event gives them back: every option there, in one order, so that they compare as text. */
export const completed = (stored: GivenRules): VotingRules => ({
  secrecy: stored.secrecy ?? 'named',
  most: stored.most ?? null,
  fewest: stored.fewest ?? null,
  budget: stored.budget ?? null,
  top: stored.top ?? null,
  criteria: stored.criteria ?? [],
  quorumPercent: stored.quorumPercent ?? null,
  requiredPercent: stored.requiredPercent ?? null,
  shownPerDay: stored.shownPerDay ?? null,
  ...conflictsOf(stored),
});
