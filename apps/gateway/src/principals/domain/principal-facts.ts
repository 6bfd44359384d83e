import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Role } from '@zwerm/domain/role';

/** Each fact carries the version of the aggregate that stated it: an older one never replaces a newer one. */
export interface RolesFact {
  readonly personId: PersonId;
  /** Everywhere and without end. */
  readonly roles: readonly Role[];
  /** Within a scope or until a moment; as they were when left out. */
  readonly grants?: readonly object[] | undefined;
  /** The leaders whose delegate the person is, each until a moment; as they were when left out. */
  readonly actsFor?: readonly object[] | undefined;
  readonly version: number;
}

export interface ActivityFact {
  readonly personId: PersonId;
  readonly active: boolean;
  readonly version: number;
}

export interface MembershipFact {
  readonly personId: PersonId;
  readonly groupId: GroupId;
  readonly isMember: boolean;
  readonly version: number;
}

/** What people told us, whether by events or in answer to a sign-in. */
export interface PrincipalFacts {
  readonly roles?: readonly RolesFact[];
  readonly activity?: readonly ActivityFact[];
  readonly memberships?: readonly MembershipFact[];
}

/** Of several facts about one thing the newest: a statement cannot write one row twice. */
export function newestOnly<Fact extends { readonly version: number }>(
  facts: readonly Fact[],
  thingOf: (fact: Fact) => string,
): Fact[] {
  const newest = new Map<string, Fact>();
  for (const fact of facts) {
    const known = newest.get(thingOf(fact));
    if (!known || fact.version > known.version) newest.set(thingOf(fact), fact);
  }
  return [...newest.values()];
}
