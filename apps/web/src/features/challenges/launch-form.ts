import type {
  Audience,
  Challenge,
  ChallengeFields,
  Language,
  PhaseWindow,
  ResultsVisibility,
  VotingMethod,
} from '../../api/types.js';
import type { TextKey } from '../../lib/texts.js';
import { areRulesRight, rulesFieldsOf, rulesFormOf, usualRules, type RulesForm } from './round-rules.js';

/** What the wizard holds: everything as the person types it, days as `yyyy-mm-dd`. */
export interface LaunchForm {
  title: string;
  question: string;
  context: string;
  language: Language;
  domainId: string;
  criteria: string;
  promisedBy: string;
  ideationFrom: string;
  withDiscussion: boolean;
  discussionFrom: string;
  votingFrom: string;
  reviewFrom: string;
  reviewUntil: string;
  method: VotingMethod;
  results: ResultsVisibility;
  rules: RulesForm;
  topCount: string;
  audience: Audience;
  /** Moments of the challenge being edited: a day that is not changed keeps its hour. */
  knownMoments: readonly string[];
}

export type LaunchErrors = Partial<Record<keyof LaunchForm, TextKey>>;

// The limits of the challenges service; a reason is asked for here, though the API does without.
export const launchLimits = {
  shortest: 3,
  title: 120,
  question: 500,
  contextMin: 10,
  context: 4000,
  criterion: 200,
  criteria: 10,
  topCount: 100,
} as const;

const openingHour = 9;
const plan = { ideation: 7, discussion: 21, voting: 28, review: 42, end: 56, promise: 63 };

/** A new challenge with a sensible calendar: two weeks of ideas, two of voting, two of review. */
export function newLaunchForm(now: Date, language: Language): LaunchForm {
  const after = (days: number): string =>
    dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return {
    title: '',
    question: '',
    context: '',
    language,
    domainId: '',
    criteria: '',
    promisedBy: after(plan.promise),
    ideationFrom: after(plan.ideation),
    withDiscussion: true,
    discussionFrom: after(plan.discussion),
    votingFrom: after(plan.voting),
    reviewFrom: after(plan.review),
    reviewUntil: after(plan.end),
    method: 'agree-disagree-pass',
    results: 'after-close',
    rules: usualRules('agree-disagree-pass'),
    topCount: '10',
    audience: { everyone: true, groupIds: [], personIds: [] },
    knownMoments: [],
  };
}

/** The form of an existing challenge, for editing. */
export function launchFormOf(challenge: Challenge, now: Date): LaunchForm {
  const fresh = newLaunchForm(now, challenge.language);
  const window = (phase: PhaseWindow['phase']) => challenge.phases.find((one) => one.phase === phase);
  const from = (phase: PhaseWindow['phase'], otherwise: string): string =>
    window(phase) ? dayOf(new Date(window(phase)?.startsAt ?? '')) : otherwise;
  const end = window('review')?.endsAt;
  return {
    ...fresh,
    title: challenge.title,
    question: challenge.question,
    context: challenge.context,
    domainId: challenge.domainId,
    criteria: challenge.criteria.join('\n'),
    promisedBy: challenge.promisedBy ? dayOf(new Date(challenge.promisedBy)) : '',
    ideationFrom: from('ideation', fresh.ideationFrom),
    withDiscussion: window('discussion') !== undefined,
    discussionFrom: from('discussion', fresh.discussionFrom),
    votingFrom: from('voting', fresh.votingFrom),
    reviewFrom: from('review', fresh.reviewFrom),
    reviewUntil: end ? dayOf(new Date(end)) : fresh.reviewUntil,
    method: challenge.method,
    results: challenge.results,
    rules: rulesFormOf(challenge),
    topCount: String(challenge.topCount),
    audience: challenge.audience,
    knownMoments: [
      ...challenge.phases.flatMap((one) => [one.startsAt, one.endsAt]),
      ...(challenge.promisedBy ? [challenge.promisedBy] : []),
    ],
  };
}

/** What the API takes: phases that follow each other without a gap, opening at nine in the morning. */
export function toChallengeFields(form: LaunchForm): ChallengeFields {
  return {
    domainId: form.domainId,
    title: form.title.trim(),
    question: form.question.trim(),
    context: form.context.trim(),
    language: form.language,
    criteria: criteriaOf(form),
    audience: form.audience,
    method: form.method,
    results: form.rules.secret ? 'after-close' : form.results,
    rules: rulesFieldsOf(form.method, form.rules),
    topCount: Number(form.topCount),
    promisedBy: form.promisedBy ? instantOf(form.promisedBy, form.knownMoments) : null,
    phases: phasesOf(form),
  };
}

export function phasesOf(form: LaunchForm): PhaseWindow[] {
  const starts: [PhaseWindow['phase'], string][] = [['ideation', form.ideationFrom]];
  if (form.withDiscussion) starts.push(['discussion', form.discussionFrom]);
  starts.push(['voting', form.votingFrom], ['review', form.reviewFrom]);
  return starts.map(([phase, from], index) => ({
    phase,
    startsAt: instantOf(from, form.knownMoments),
    endsAt: instantOf(starts[index + 1]?.[1] ?? form.reviewUntil, form.knownMoments),
  }));
}

export const launchSteps = ['question', 'scope', 'dates', 'voting', 'review'] as const;
export type LaunchStep = (typeof launchSteps)[number];

const checks: Record<LaunchStep, (form: LaunchForm) => LaunchErrors> = {
  question: (form) => ({
    ...(form.title.trim().length < launchLimits.shortest ? { title: 'launch.titleMissing' } : {}),
    ...(form.question.trim().length < launchLimits.shortest ? { question: 'launch.questionMissing' } : {}),
    ...(form.context.trim().length < launchLimits.contextMin ? { context: 'launch.contextMissing' } : {}),
  }),
  scope: (form) => ({
    ...(form.domainId ? {} : { domainId: 'launch.domainMissing' }),
    ...criteriaErrors(criteriaOf(form)),
  }),
  dates: dateErrors,
  voting: (form) => ({
    ...(validTopCount(form.topCount) ? {} : { topCount: 'launch.topCountWrong' }),
    ...(areRulesRight(form.method, form.rules) ? {} : { rules: 'launch.rulesWrong' }),
    ...(isNobody(form.audience) ? { audience: 'audience.nobody' } : {}),
  }),
  review: () => ({}),
};

/** What still has to be put right in one step; an empty object when nothing. */
export function checkStep(step: LaunchStep, form: LaunchForm): LaunchErrors {
  return checks[step](form);
}

const isNobody = ({ everyone, groupIds, personIds }: Audience): boolean =>
  !everyone && groupIds.length === 0 && personIds.length === 0;

function criteriaErrors(criteria: readonly string[]): LaunchErrors {
  if (criteria.length > launchLimits.criteria) return { criteria: 'launch.criteriaMany' };
  return criteria.some((one) => one.length > launchLimits.criterion)
    ? { criteria: 'launch.criterionLong' }
    : {};
}

function dateErrors(form: LaunchForm): LaunchErrors {
  const errors: LaunchErrors = {};
  const row: (keyof LaunchForm)[] = [
    'ideationFrom',
    ...(form.withDiscussion ? (['discussionFrom'] as const) : []),
    'votingFrom',
    'reviewFrom',
    'reviewUntil',
  ];
  row.forEach((field, index) => {
    const before = row[index - 1];
    if (!form[field]) errors[field] = 'launch.dateMissing';
    else if (before && form[field] <= form[before]) errors[field] = 'launch.dateOrder';
  });
  if (form.promisedBy && form.promisedBy < form.reviewFrom) errors.promisedBy = 'launch.promiseEarly';
  return errors;
}

function criteriaOf(form: LaunchForm): string[] {
  return form.criteria
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function validTopCount(text: string): boolean {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= launchLimits.topCount;
}

function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function instantOf(day: string, known: readonly string[]): string {
  const same = known.find((moment) => dayOf(new Date(moment)) === day);
  if (same) return same;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, openingHour).toISOString();
}
