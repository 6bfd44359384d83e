import { audienceLimits, isNobody, type Audience } from '@zwerm/domain/audience';
import type { DomainId, PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import type { PhaseWindow } from '@zwerm/domain/phase';
import type { ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import { faultIn, type GivenRules, type VotingRules } from '@zwerm/domain/voting-rules';
import { InvalidChallenge } from './challenge.errors.js';

/** What a person decides about a challenge. Moments are ISO 8601. */
export interface ChallengeFields {
  readonly domainId: DomainId;
  readonly title: string;
  readonly question: string;
  /** Why leadership asks this now; may be empty. */
  readonly context: string;
  readonly language: Language;
  readonly criteria: readonly string[];
  readonly sponsorId: PersonId;
  readonly audience: Audience;
  readonly method: VotingMethod;
  readonly results: ResultsVisibility;
  /** The rules of its voting round, complete. */
  readonly rules: VotingRules;
  /** How many ideas leadership asks for. */
  readonly topCount: number;
  readonly promisedBy: string | null;
  readonly phases: readonly PhaseWindow[];
}

/** What a revision names: whatever it leaves out stays as it is; rules are given whole. */
export type ChallengeChanges = Partial<Omit<ChallengeFields, 'rules'>> & {
  readonly rules?: GivenRules | undefined;
};

/** In characters (Unicode code points), or in items. */
export const challengeLimits = {
  title: { min: 3, max: 120 },
  question: { min: 3, max: 500 },
  context: { min: 0, max: 10_000 },
  criteria: { max: 10, maxLength: 200 },
  topCount: { min: 1, max: 100 },
  phases: { min: 1, max: 4 },
  reason: { min: 3, max: 1_000 },
} as const;

/** The rules people vote under: they can no longer change once voting has begun. */
export const frozenByVoting = [
  'title',
  'question',
  'criteria',
  'audience',
  'method',
  'results',
  'rules',
  'topCount',
] as const satisfies readonly (keyof ChallengeFields)[];

const hasLength = (text: string, { min, max }: { min: number; max: number }): boolean => {
  const length = Array.from(text).length;
  return length >= min && length <= max;
};

/** @throws InvalidChallenge: imports and seeds come past no form, so the limits hold here too */
export function checkFields(fields: ChallengeFields): void {
  for (const name of ['title', 'question', 'context'] as const) {
    const limit = challengeLimits[name];
    if (!hasLength(fields[name].trim(), limit))
      throw new InvalidChallenge(`/${name}`, `${name} must have ${limit.min} to ${limit.max} characters`);
  }
  const { criteria, topCount } = challengeLimits;
  if (fields.criteria.length > criteria.max)
    throw new InvalidChallenge('/criteria', `at most ${criteria.max} criteria`);
  if (!fields.criteria.every((criterion) => hasLength(criterion.trim(), { min: 1, max: criteria.maxLength })))
    throw new InvalidChallenge('/criteria', `a criterion has 1 to ${criteria.maxLength} characters`);
  if (!Number.isInteger(fields.topCount) || fields.topCount < topCount.min || fields.topCount > topCount.max)
    throw new InvalidChallenge('/topCount', `topCount is ${topCount.min} to ${topCount.max}`);
  checkRules(fields.method, fields.rules);
  if (fields.rules.secrecy === 'secret' && fields.results === 'live')
    throw new InvalidChallenge('/results', 'a secret round shows nothing before it has closed');
  checkAudience(fields.audience);
}

/** @throws InvalidChallenge also for an option the method does not know: completing would drop it without a word */
export function checkRules(method: VotingMethod, rules: GivenRules): void {
  const fault = faultIn(method, rules);
  if (fault) throw new InvalidChallenge(`/rules/${fault.name}`, fault.detail);
}

function checkAudience(audience: Audience): void {
  const { groups, people } = audienceLimits;
  if (isNobody(audience)) throw new InvalidChallenge('/audience', 'a challenge is for somebody');
  if (audience.groupIds.length > groups)
    throw new InvalidChallenge('/audience/groupIds', `at most ${groups} groups`);
  if (audience.personIds.length > people)
    throw new InvalidChallenge(
      '/audience/personIds',
      `at most ${people} people by name: make a group of them`,
    );
}
