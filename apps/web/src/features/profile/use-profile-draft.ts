import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { OwnProfile, ProfileChanges } from '../../api/types.js';
import { useChangeProfile } from '../../lib/queries/profile.js';

/** Everything of a profile that a person can change, as it stands in the form. */
export type Draft = Required<ProfileChanges>;

const draftOf = ({
  displayName,
  givenName,
  familyName,
  jobTitle,
  expertise,
  interests,
  spokenLanguages,
  emailShown,
}: OwnProfile): Draft => ({
  displayName,
  givenName,
  familyName,
  jobTitle,
  expertise,
  interests,
  spokenLanguages,
  emailShown,
});

/** Only what the person changed is sent: what others or a directory filled in stays as it is. */
function changesIn(draft: Draft, profile: OwnProfile): ProfileChanges {
  const before = draftOf(profile);
  return Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => String(value) !== String(before[name as keyof Draft])),
  );
}

/**
 * What the person typed, on top of the version that they saw. A newer version that came in meanwhile is never written over
 * unseen: it is shown beside one's own, and the person decides.
 * @param refresh asks for the newest profile
 */
export function useProfileDraft(
  profile: OwnProfile,
  refresh: () => Promise<{ data?: OwnProfile | undefined }>,
) {
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [seen, setSeen] = useState(profile);
  const [newer, setNewer] = useState<OwnProfile | null>(null);
  const change = useChangeProfile();
  const settle = (settled: OwnProfile): void => {
    setDraft(draftOf(settled));
    setSeen(settled);
    setNewer(null);
  };
  const saveOn = (base: OwnProfile): void =>
    change.mutate(
      { seen: base, changes: changesIn(draft, base) },
      {
        onSuccess: settle,
        onError: (error) => {
          if (asProblem(error).status === 412) void refresh().then(({ data }) => setNewer(data ?? null));
        },
      },
    );
  // One's own new photo raised the version, and is no change by somebody else.
  const isOnlyPhoto =
    profile.photo !== seen.photo &&
    String(Object.values(draftOf(profile))) === String(Object.values(draftOf(seen)));
  return {
    draft,
    set: (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part })),
    save: (): void => saveOn(isOnlyPhoto ? profile : seen),
    change,
    newer,
    decide: {
      onKeepMine: (): void => (newer ? saveOn(newer) : undefined),
      onTakeTheirs: (): void => (newer ? settle(newer) : undefined),
      onClose: (): void => setNewer(null),
    },
  };
}
