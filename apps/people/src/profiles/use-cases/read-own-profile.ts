import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { completenessOf, profileParts, type Completeness, type ProfilePart } from '../domain/completeness.js';
import { isReminderDue, type ReminderState } from '../domain/reminder-rule.js';
import { hasPart } from '../persistence/profile-parts.js';

interface ProfileRow {
  readonly id: PersonId;
  readonly version: number;
  readonly kind: PersonKind;
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  /** From the top of the organisation down to the person's own unit. */
  readonly unitPath: string[];
  readonly expertise: string[];
  readonly interests: string[];
  readonly spokenLanguages: string[];
  readonly email: string | null;
  readonly emailShown: boolean;
  readonly photo: string | null;
  /** Name and function come from the organisation's directory, and cannot be changed here. */
  readonly isKeptByDirectory: boolean;
}

export interface OwnProfile extends ProfileRow {
  readonly completeness: Completeness;
  readonly isReminderDue: boolean;
}

const columns = `
  id, version, kind, display_name as "displayName", given_name as "givenName", family_name as "familyName",
  job_title as "jobTitle", expertise, interests, spoken_languages as "spokenLanguages", email,
  email_shown as "emailShown", photo_key as photo, origin = 'scim' as "isKeptByDirectory",
  (with recursive line as (
     select id, parent_id, name, 1 as level from groups where id = person.unit_id
     union all select above.id, above.parent_id, above.name, level + 1
     from groups above join line on above.id = line.parent_id)
   select coalesce(array_agg(name order by level desc), '{}') from line) as "unitPath",
  registered_at as "registeredAt", database_now() as "now",
  coalesce(times, 0) as times, last_at as "lastAt", stopped_at as "stoppedAt",
  ${profileParts.map((part) => `${hasPart[part]} as "has_${part}"`).join(', ')}`;

/** A person's own profile, with how complete it is and whether to remind them of it. @throws NotFound */
@Injectable()
export class ReadOwnProfile {
  constructor(private readonly transactions: Transactions) {}

  async execute(personId: PersonId): Promise<OwnProfile> {
    const [row]: (ProfileRow & ReminderState & Record<string, unknown>)[] =
      await this.transactions.manager.query(
        `select ${columns} from person left join profile_reminder on person_id = person.id
       where person.id = $1 and active`,
        [personId],
      );
    if (!row) throw new NotFound('Person');
    const there = Object.fromEntries(profileParts.map((part) => [part, row[`has_${part}`]]));
    const completeness = completenessOf(row.kind, there as Record<ProfilePart, boolean>);
    return { ...profileOf(row), completeness, isReminderDue: isReminderDue(row, completeness.percent) };
  }
}

const profileOf = (row: ProfileRow): ProfileRow => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  displayName: row.displayName,
  givenName: row.givenName,
  familyName: row.familyName,
  jobTitle: row.jobTitle,
  unitPath: row.unitPath,
  expertise: row.expertise,
  interests: row.interests,
  spokenLanguages: row.spokenLanguages,
  email: row.email,
  emailShown: row.emailShown,
  photo: row.photo,
  isKeptByDirectory: row.isKeptByDirectory,
});
