/**
 * Whether `person` is somebody whom the asker $3 meets: themselves, a member of a group of theirs, or the sponsor or
 * an author in a challenge that is for them by group or by name.
 */
export const isAcquainted = `(person.id = $3::uuid
  or exists (
    select from group_member own join group_member other using (group_id)
    where own.person_id = $3::uuid and other.person_id = person.id
  )
  or exists (
    select from challenge_person met join challenge_context challenge using (challenge_id)
    where met.person_id = person.id
      and ($3::uuid = any(challenge.for_person_ids) or exists (
        select from group_member own
        where own.person_id = $3::uuid and own.group_id = any(challenge.for_group_ids)
      ))
  ))`;
