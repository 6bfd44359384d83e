import { Injectable } from '@nestjs/common';
import type { EventDefinition, PayloadOf } from '@zwerm/contracts/define-event';
import { plannedStatements } from '../database/planned-statements.js';
import { Transactions } from '../database/transactions.js';
import { OutboxSignal } from './outbox-signal.js';

/** One event about to be recorded: the aggregate it is about and the version that aggregate now has. */
export interface OutgoingEvent<Definition extends EventDefinition = EventDefinition> {
  readonly definition: Definition;
  readonly aggregateId: string;
  /** Version of the aggregate after the fact, counted from 1 per aggregate. */
  readonly aggregateVersion: number;
  readonly payload: PayloadOf<Definition>;
}

const addToOutbox = `
  insert into outbox (subject, aggregate_id, aggregate_version, payload)
  select * from unnest($1::text[], $2::uuid[], $3::int[], $4::jsonb[])`;

/**
 * Records facts in the transaction that made them true. The relay publishes them after the commit; the rows stay
 * as the service's event log, from which brokers and projections can be filled again.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly transactions: Transactions,
    private readonly signal: OutboxSignal,
  ) {}

  async add<Definition extends EventDefinition>(
    definition: Definition,
    aggregateId: string,
    aggregateVersion: number,
    payload: PayloadOf<Definition>,
  ): Promise<void> {
    await this.addAll([{ definition, aggregateId, aggregateVersion, payload }]);
  }

  /** @throws Error outside a transaction: a fact that is not committed with its effect is not a fact */
  async addAll(events: readonly OutgoingEvent[]): Promise<void> {
    if (events.length === 0) return;
    if (!this.transactions.isOpen) throw new Error('an event can only be recorded inside a transaction');
    const run = plannedStatements(this.transactions.manager);
    await run('add-to-outbox', addToOutbox, [
      events.map((event) => event.definition.subject),
      events.map((event) => event.aggregateId),
      events.map((event) => event.aggregateVersion),
      events.map((event) => JSON.stringify(event.payload)),
    ]);
    this.announce();
  }

  /** For facts that a statement records by itself: has them published once the open transaction has committed. */
  announce(): void {
    this.transactions.afterCommit(() => this.signal.raise());
  }
}
