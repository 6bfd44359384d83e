import type { Viewer } from '../domain/viewer.js';

/** The same rule as maySee() in domain/viewer.ts, for lists: takes the parameters of `whoLooks`. */
export const isVisible = `(challenge.sponsor_id = any(:sponsorIds::uuid[]) or challenge.domain_id = any(:domainIds::uuid[])
  or challenge.id = any(:challengeIds::uuid[]) or (challenge.announced_at is not null
  and (challenge.id = any(:heldChallengeIds::uuid[]) or challenge.domain_id = any(:heldDomainIds::uuid[])
    or (challenge.for_everyone and :isEmployee) or challenge.for_group_ids && :groupIds::uuid[]
    or challenge.for_person_ids @> array[:personId::uuid])))`;

export const whoLooks = ({
  personId,
  roles,
  groupIds,
  actsFor = [],
  managesDomains = [],
  managesChallenges = [],
  heldDomains = [],
  heldChallenges = [],
}: Viewer) => ({
  personId,
  sponsorIds: [personId, ...actsFor],
  domainIds: managesDomains,
  challengeIds: managesChallenges,
  heldDomainIds: heldDomains,
  heldChallengeIds: heldChallenges,
  groupIds,
  isEmployee: roles.includes('employee'),
});
