import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { profileParts } from '../domain/completeness.js';
import { hasPart } from './profile-parts.js';

const isComplete = profileParts
  .map((part) => (part === 'unit' ? `(kind <> 'employee' or ${hasPart[part]})` : hasPart[part]))
  .join(' and ');

/** How often people were reminded of their profile, and who is not to be reminded any more. */
@Injectable()
export class RemindersRepository {
  constructor(private readonly transactions: Transactions) {}

  /** A profile that is complete is never asked about again, also when something is taken out of it later. */
  async stopWhenComplete(personId: PersonId): Promise<void> {
    await this.transactions.manager.query(
      `insert into profile_reminder (person_id, stopped_at)
       select id, database_now() from person where id = $1 and ${isComplete}
       on conflict (person_id) do update set stopped_at = coalesce(profile_reminder.stopped_at, database_now())`,
      [personId],
    );
  }

  async stop(personId: PersonId): Promise<void> {
    await this.transactions.manager.query(
      `insert into profile_reminder (person_id, stopped_at) values ($1, database_now())
       on conflict (person_id) do update set stopped_at = coalesce(profile_reminder.stopped_at, database_now())`,
      [personId],
    );
  }

  /** Counts one reminder, however many screens showed it within the same hour. */
  async countOne(personId: PersonId): Promise<void> {
    await this.transactions.manager.query(
      `insert into profile_reminder (person_id, times, last_at) values ($1, 1, database_now())
       on conflict (person_id) do update set times = profile_reminder.times + 1, last_at = database_now()
       where profile_reminder.times < 3
         and (profile_reminder.last_at is null or profile_reminder.last_at < database_now() - interval '1 hour')`,
      [personId],
    );
  }
}
