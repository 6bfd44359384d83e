import { Injectable } from '@nestjs/common';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { Transactions } from '@zwerm/platform/database/transactions';
import { envelope } from '@zwerm/platform/events/outbox-relay';

export interface Departures {
  /** The moment up to which they are told, on the database's clock; ISO 8601. */
  readonly asOf: string;
  /** In the order of the record. */
  readonly events: readonly CloudEvent[];
  /** After which place in the record the next page begins; null when this was the last. */
  readonly next: number | null;
}

/** After a sync of a large directory there may be a hundred thousand; a page is told well within the gateway's patience. */
export const mostDepartures = 2_000;

type DepartureRow = Parameters<typeof envelope>[0] & { readonly seq: string };

/** Spelt out, so that the index over just these is used. */
const since = `
  select id, seq, subject, aggregate_id, aggregate_version, payload, causation_id, occurred_at from outbox
  where subject in (
      'zwerm.people.person.deactivated.v1', 'zwerm.people.person.roles-changed.v1',
      'zwerm.people.person.credentials-changed.v1', 'zwerm.people.group.member-removed.v1')
    and occurred_at > $1 and seq > $2 order by seq limit ${mostDepartures}`;

/**
 * What took access away from somebody since a moment: for the gateway, which must know of it within a minute also when
 * the broker is away.
 */
@Injectable()
export class ListDepartures {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param from ISO 8601
   * @param after the place in the record after which the page begins
   */
  async execute(from: string, after = 0): Promise<Departures> {
    const [{ now }]: [{ now: Date }] = await this.transactions.manager.query('select database_now() as now');
    const rows: DepartureRow[] = await this.transactions.manager.query(since, [from, after]);
    const events = rows.map((row) => envelope(row, 'people'));
    const last = rows[mostDepartures - 1];
    return { asOf: now.toISOString(), events, next: last ? Number(last.seq) : null };
  }
}
