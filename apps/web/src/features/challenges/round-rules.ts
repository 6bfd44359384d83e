import type { Challenge, VotingMethod } from '../../api/types.js';

/** The options of a round as the wizard holds them: numbers as they are typed, empty for none. */
export interface RulesForm {
  readonly secret: boolean;
  readonly most: string;
  readonly fewest: string;
  readonly budget: string;
  readonly top: string;
  readonly scoreCriteria: string;
  readonly quorumPercent: string;
  readonly requiredPercent: string;
  /** Of a jury there is no limit, whatever is typed. */
  readonly shownPerDay: string;
  /** Groups of experts; empty: everybody votes. */
  readonly juryGroupIds: readonly string[];
  /** Experts by name, beside those groups. */
  readonly juryPersonIds: readonly string[];
  readonly ownIdeas: boolean;
  readonly ownUnit: boolean;
}

export type RuleName = Exclude<
  keyof RulesForm,
  'secret' | 'juryGroupIds' | 'juryPersonIds' | 'ownIdeas' | 'ownUnit'
>;

/** What the server takes where nothing is said. */
const usualShownPerDay = '40';

/** Which options a method has, with what they are when nobody says otherwise. */
export const optionsOf: Readonly<Record<VotingMethod, Partial<Record<RuleName, string>>>> = {
  'agree-disagree-pass': { shownPerDay: usualShownPerDay },
  support: { most: '', shownPerDay: usualShownPerDay },
  approval: { most: '', fewest: '' },
  score: { top: '5', scoreCriteria: '', shownPerDay: usualShownPerDay },
  dots: { budget: '10', top: '5' },
  quadratic: { budget: '100' },
  ranked: { most: '10', fewest: '1' },
  pairwise: { shownPerDay: usualShownPerDay },
  budget: { budget: '100000' },
  consent: {},
};

export const usualRules = (method: VotingMethod, secret = false): RulesForm => ({
  secret,
  most: '',
  fewest: '',
  budget: '',
  top: '',
  scoreCriteria: '',
  quorumPercent: '',
  requiredPercent: '',
  shownPerDay: '',
  juryGroupIds: [],
  juryPersonIds: [],
  ownIdeas: true,
  ownUnit: true,
  ...optionsOf[method],
});

/** Another method has other options; what holds of every round stays as it was. */
export function rulesAfter(former: RulesForm, method: VotingMethod): RulesForm {
  const { secret, quorumPercent, requiredPercent, juryGroupIds, juryPersonIds, ownIdeas, ownUnit } = former;
  const kept = { quorumPercent, requiredPercent, juryGroupIds, juryPersonIds, ownIdeas, ownUnit };
  return { ...usualRules(method, secret), ...kept };
}

const text = (value: number | null | undefined): string => (value == null ? '' : String(value));

export function rulesFormOf({ method, rules }: Pick<Challenge, 'method' | 'rules'>): RulesForm {
  const criteria = rules.criteria ?? [];
  return {
    ...usualRules(method, rules.secrecy === 'secret'),
    most: text(rules.most),
    fewest: text(rules.fewest),
    budget: text(rules.budget),
    top: text(rules.top),
    scoreCriteria: criteria.length === 1 && criteria[0] === 'overall' ? '' : criteria.join('\n'),
    quorumPercent: text(rules.quorumPercent),
    requiredPercent: text(rules.requiredPercent),
    shownPerDay: text(rules.shownPerDay),
    juryGroupIds: rules.juryGroupIds ?? [],
    juryPersonIds: rules.juryPersonIds ?? [],
    ownIdeas: rules.ownIdeas ?? true,
    ownUnit: rules.ownUnit ?? true,
  };
}

const number = (value: string): number | null => (value.trim() === '' ? null : Number(value));
const linesOf = (value: string): string[] =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const hasJury = ({ juryGroupIds, juryPersonIds }: RulesForm): boolean =>
  juryGroupIds.length + juryPersonIds.length > 0;

/** What the API takes: only the options that the method knows. */
export function rulesFieldsOf(method: VotingMethod, form: RulesForm): Challenge['rules'] {
  const has = (name: RuleName): boolean => name in optionsOf[method];
  const criteria = linesOf(form.scoreCriteria);
  return {
    secrecy: form.secret ? 'secret' : 'named',
    ...(has('most') ? { most: number(form.most) } : {}),
    ...(has('fewest') ? { fewest: number(form.fewest) } : {}),
    ...(has('budget') ? { budget: number(form.budget) } : {}),
    ...(has('top') ? { top: number(form.top) } : {}),
    ...(has('scoreCriteria') && criteria.length > 0 ? { criteria } : {}),
    quorumPercent: number(form.quorumPercent),
    requiredPercent: number(form.requiredPercent),
    ...(has('shownPerDay') ? { shownPerDay: hasJury(form) ? null : number(form.shownPerDay) } : {}),
    juryGroupIds: [...form.juryGroupIds],
    juryPersonIds: [...form.juryPersonIds],
    ownIdeas: form.ownIdeas,
    ownUnit: form.ownUnit,
  };
}

const limits: Readonly<Record<Exclude<RuleName, 'scoreCriteria'>, number>> = {
  most: 1_000,
  fewest: 1_000,
  budget: 1_000_000_000,
  top: 100,
  quorumPercent: 100,
  requiredPercent: 100,
  shownPerDay: 1_000,
};

/** @returns whether every number is a whole one that the server will take; which one is not, the field says itself */
export function areRulesRight(method: VotingMethod, form: RulesForm): boolean {
  const numbers = (Object.keys(limits) as (keyof typeof limits)[]).every((name) => {
    const value = number(form[name]);
    return value === null || (Number.isInteger(value) && value >= 1 && value <= limits[name]);
  });
  const pointsMost = method === 'budget' ? limits.budget : 1_000;
  const [most, fewest, budget, top] = [form.most, form.fewest, form.budget, form.top].map(number);
  if (!numbers || (budget ?? 1) > pointsMost) return false;
  if (most != null && fewest != null && fewest > most) return false;
  if (method === 'dots' && top != null && budget != null && top > budget) return false;
  return method !== 'score' || (top ?? 2) >= 2;
}
