import type { GroupId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import type { PersonKind } from '@zwerm/domain/role';

/**
 * Who belongs to a group by rule: everything named must hold; of several values of one thing any will do. It is data,
 * never code: the statement that asks it is fixed (`follows_rule` in the database).
 */
export interface GroupRule {
  /** Placed in one of these units or below it. */
  readonly unitIds?: readonly GroupId[];
  readonly kinds?: readonly PersonKind[];
  /** Any part of the function, whatever the case. */
  readonly jobTitleContains?: string;
  /** The language in which they read Zwerm. */
  readonly languages?: readonly Language[];
  readonly spokenLanguages?: readonly string[];
  readonly expertise?: readonly string[];
  readonly interests?: readonly string[];
}

/** Values per thing. */
export const mostRuleValues = 20;

/** In the one form in which rules are kept: without what is not named, words in lower case, each value once. */
export function normalRule(rule: GroupRule): GroupRule {
  const words = (values?: readonly string[]): string[] | undefined =>
    values && [...new Set(values.map((value) => value.trim().toLowerCase()))];
  const normal = {
    ...rule,
    jobTitleContains: rule.jobTitleContains?.trim(),
    spokenLanguages: words(rule.spokenLanguages),
    expertise: words(rule.expertise),
    interests: words(rule.interests),
  };
  return Object.fromEntries(Object.entries(normal).filter(([, value]) => isNamed(value)));
}

/** A rule that names nothing would make everybody a member. */
export const isEmptyRule = (rule: GroupRule): boolean => !Object.values(rule).some(isNamed);

const isNamed = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
