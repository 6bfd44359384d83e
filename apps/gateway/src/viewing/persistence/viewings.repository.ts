import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { standingColumns, standingOf, type Standing } from '../../callers/standing.js';
import { viewingMinutes, type Viewing } from '../domain/viewing.js';

/** Which sessions look at the app as whom. What has ended, by the database clock, is not there. */
@Injectable()
export class ViewingsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Through whose eyes a session of an administrator looks; undefined for their own. */
  async find(sessionHash: Buffer, viewerId: PersonId): Promise<Standing | undefined> {
    const [standing]: Standing[] = await this.transactions.manager.query(
      `select ${standingColumns} from viewing cross join lateral ${standingOf('viewing')}
       where session_hash = $1 and viewer_id = $2 and ends_at > database_now()
         and is_active and not 'administrator' = any(held_roles)`,
      [sessionHash, viewerId],
    );
    return standing;
  }

  async current(sessionHash: Buffer): Promise<Viewing | undefined> {
    const [viewing]: { person_id: PersonId; ends_at: Date }[] = await this.transactions.manager.query(
      'select person_id, ends_at from viewing where session_hash = $1 and ends_at > database_now()',
      [sessionHash],
    );
    return viewing && { personId: viewing.person_id, endsAt: viewing.ends_at.toISOString() };
  }

  /** Replaces what the session looked at before; also forgets what has ended. */
  async begin(sessionHash: Buffer, viewerId: PersonId, personId: PersonId): Promise<Viewing> {
    await this.transactions.manager.query('delete from viewing where ends_at <= database_now()');
    const [row]: [{ ends_at: Date }] = await this.transactions.manager.query(
      `insert into viewing (session_hash, viewer_id, person_id, ends_at)
       values ($1, $2, $3, database_now() + make_interval(mins => $4))
       on conflict (session_hash) do update
         set viewer_id = excluded.viewer_id, person_id = excluded.person_id, ends_at = excluded.ends_at
       returning ends_at`,
      [sessionHash, viewerId, personId, viewingMinutes],
    );
    return { personId, endsAt: row.ends_at.toISOString() };
  }

  /** @returns who looked at the app as whom; undefined when nobody did */
  async end(sessionHash: Buffer): Promise<{ viewerId: PersonId; personId: PersonId } | undefined> {
    const [[ended]]: [{ viewerId: PersonId; personId: PersonId }[]] = await this.transactions.manager.query(
      `delete from viewing where session_hash = $1 and ends_at > database_now()
       returning viewer_id as "viewerId", person_id as "personId"`,
      [sessionHash],
    );
    return ended;
  }
}
