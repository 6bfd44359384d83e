import type { ProfilePart } from '../domain/completeness.js';

/** For each part of a profile, whether a row of `person` has it. */
export const hasPart: Readonly<Record<ProfilePart, string>> = {
  photo: 'person.photo_key is not null',
  function: "person.job_title <> ''",
  unit: 'person.unit_id is not null',
  expertise: "person.expertise <> '{}'",
  interests: "person.interests <> '{}'",
  languages: "person.spoken_languages <> '{}'",
};
