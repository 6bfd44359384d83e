import type { PersonKind } from '@zwerm/domain/role';

/**
 * What a profile consists of and how much each part counts, together 100. What helps colleagues to find somebody for
 * their work weighs double; interests and languages help the suite to choose what to show.
 */
export const profileWeights = {
  photo: 20,
  function: 20,
  unit: 20,
  expertise: 20,
  interests: 10,
  languages: 10,
} as const;
export type ProfilePart = keyof typeof profileWeights;
export const profileParts = Object.keys(profileWeights) as ProfilePart[];

/** Partners and customers work in no unit of ours. */
export const partsFor = (kind: PersonKind): ProfilePart[] =>
  profileParts.filter((part) => part !== 'unit' || kind === 'employee');

export interface Completeness {
  /** 0 to 100, whole. */
  readonly percent: number;
  /** Each part that counts for this person, with what it adds, in percent. */
  readonly parts: { readonly part: ProfilePart; readonly adds: number; readonly isThere: boolean }[];
}

/** How complete one profile is. It says something about a profile, never about a person: nobody is compared by it. */
export function completenessOf(
  kind: PersonKind,
  there: Readonly<Record<ProfilePart, boolean>>,
): Completeness {
  const parts = partsFor(kind);
  const total = parts.reduce((sum, part) => sum + profileWeights[part], 0);
  const reached = parts.filter((part) => there[part]).reduce((sum, part) => sum + profileWeights[part], 0);
  return {
    percent: Math.floor((reached / total) * 100),
    parts: parts.map((part) => ({
      part,
      adds: Math.round((profileWeights[part] / total) * 100),
      isThere: there[part],
    })),
  };
}
