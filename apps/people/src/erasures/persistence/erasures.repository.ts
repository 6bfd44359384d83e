import { Injectable } from '@nestjs/common';
import { accessMatrix } from '@zwerm/contracts/access/access-matrix';
import type { PersonId } from '@zwerm/domain/id';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { stillMay } from '../../roles/persistence/still-may.js';
import { completeWithinHours, type AskedBy, type Erasure } from '../domain/erasure.js';
import { ErasurePlanned } from '../domain/erasure.errors.js';

export interface NewErasure {
  readonly personId: PersonId;
  readonly askedBy: AskedBy;
  readonly askedById?: PersonId;
  /** Days until it is due. */
  readonly inDays: number;
}

/** An erasure whose person is to go now. */
export interface DueErasure {
  readonly id: string;
  readonly personId: PersonId;
  /** False when whoever asked for it may no longer, or what it rested on is no longer so. */
  readonly isStillWanted: boolean;
}

const isStillWanted = `case asked_by
  when 'manager' then ${stillMay('erasure.asked_by_id', 'erase-people')}
    and not exists (select from person where id = erasure.person_id and 'administrator' = any(roles))
  when 'policy' then exists (select from person where id = erasure.person_id and not active)
  else true end`;

const select = `
  select erasure.id, person_id as "personId", asked_by as "askedBy", requested_at as "requestedAt", due_at as "dueAt",
    cancelled_at as "cancelledAt", erased_at as "erasedAt", completed_at as "completedAt",
    coalesce(completed_at, database_now()) > erased_at + interval '${completeWithinHours} hours' is true as "isOverdue",
    coalesce((select jsonb_agg(jsonb_build_object('service', service, 'confirmedAt', confirmed_at, 'rows', rows)
                order by service) from erasure_confirmation where erasure_id = erasure.id), '[]') as confirmations
  from erasure`;

type Row = Omit<Erasure, 'requestedAt' | 'dueAt' | 'cancelledAt' | 'erasedAt' | 'completedAt'> &
  Record<'requestedAt' | 'dueAt', Date> &
  Record<'cancelledAt' | 'erasedAt' | 'completedAt', Date | null>;

/** Erasures and who confirmed them. */
@Injectable()
export class ErasuresRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @throws ErasurePlanned */
  async plan({ personId, askedBy, askedById, inDays }: NewErasure): Promise<string> {
    try {
      const [row]: [{ id: string }] = await this.transactions.manager.query(
        `insert into erasure (person_id, asked_by, asked_by_id, due_at)
         values ($1, $2, $3, database_now() + make_interval(days => $4)) returning id`,
        [personId, askedBy, askedById ?? null, inDays],
      );
      return row.id;
    } catch (error) {
      throw isUniqueViolation(error, 'erasure_planned') ? new ErasurePlanned() : error;
    }
  }

  /** @returns whether there was one to cancel */
  async cancelPlanned(personId: PersonId): Promise<boolean> {
    const [, cancelled]: [unknown, number] = await this.transactions.manager.query(
      `update erasure set cancelled_at = database_now()
       where person_id = $1 and cancelled_at is null and erased_at is null`,
      [personId],
    );
    return cancelled > 0;
  }

  /** One that is due, locked; those that another replica holds are passed over. */
  async lockDue(except: readonly string[]): Promise<DueErasure | undefined> {
    const [due]: DueErasure[] = await this.transactions.manager.query(
      `select id, person_id as "personId", ${isStillWanted} as "isStillWanted" from erasure
       where cancelled_at is null and erased_at is null and due_at <= database_now() and id <> all ($1::uuid[])
       order by due_at, id limit 1 for update skip locked`,
      [except],
    );
    return due;
  }

  async markErased(id: string): Promise<void> {
    await this.transactions.manager.query('update erasure set erased_at = database_now() where id = $1', [
      id,
    ]);
  }

  /** Completes it once every service of the installation has confirmed. Confirming twice is confirming once. */
  async confirm(id: string, service: string, rows: number): Promise<void> {
    await this.transactions.manager.query('select id from erasure where id = $1 for update', [id]);
    await this.transactions.manager.query(
      `insert into erasure_confirmation (erasure_id, service, rows)
       select id, $2, $3 from erasure where id = $1 on conflict do nothing`,
      [id, service, rows],
    );
    await this.transactions.manager.query(
      `update erasure set completed_at = database_now() where id = $1 and completed_at is null
         and (select array_agg(service) from erasure_confirmation where erasure_id = $1) @> $2`,
      [id, Object.keys(accessMatrix)],
    );
  }

  async find(id: string): Promise<Erasure | undefined> {
    return (await this.query(`${select} where id = $1`, [id]))[0];
  }

  async plannedFor(personId: PersonId): Promise<Erasure | undefined> {
    return (
      await this.query(`${select} where person_id = $1 and cancelled_at is null and erased_at is null`, [
        personId,
      ])
    )[0];
  }

  /** The newest first. @param after requestedAt and id of the last one seen */
  list(limit: number, after?: readonly [string, string]): Promise<Erasure[]> {
    return this.query(
      `${select} where $2::timestamptz is null or (requested_at, id) < ($2, $3::uuid)
       order by requested_at desc, id desc limit $1`,
      [limit, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  async overdue(): Promise<string[]> {
    const rows: { id: string }[] = await this.transactions.manager.query(
      `select id from erasure where erased_at < database_now() - interval '${completeWithinHours} hours'
         and completed_at is null`,
    );
    return rows.map(({ id }) => id);
  }

  private async query(sql: string, values: readonly unknown[]): Promise<Erasure[]> {
    const rows: Row[] = await this.transactions.manager.query(sql, [...values]);
    const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;
    return rows.map((row) => ({
      ...row,
      requestedAt: row.requestedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      cancelledAt: iso(row.cancelledAt),
      erasedAt: iso(row.erasedAt),
      completedAt: iso(row.completedAt),
    }));
  }
}
