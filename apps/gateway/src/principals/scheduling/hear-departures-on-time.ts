import { Injectable } from '@nestjs/common';
import {
  groupMemberRemoved,
  personCredentialsChanged,
  personDeactivated,
  personRolesChanged,
} from '@zwerm/contracts/events/people-events';
import { Transactions } from '@zwerm/platform/database/transactions';
import { EventConsumer, standardConsumerOptions } from '@zwerm/platform/events/event-consumer';
import type { EventHandler } from '@zwerm/platform/events/event-handlers';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RepeatedWork } from '@zwerm/platform/scheduling/repeated-work';
import { EndSessionsWhenCredentialsChange } from '../../sessions/events/end-sessions-when-credentials-change.js';
import { PeopleService } from '../../sessions/people-service.js';
import { EndEarlierSessions } from '../../sessions/use-cases/end-earlier-sessions.js';
import { KeepMembershipsWhenGroupsChange } from '../events/keep-memberships-when-groups-change.js';
import { KeepPrincipalsWhenPeopleChange } from '../events/keep-principals-when-people-change.js';
import { KeepPrincipals } from '../use-cases/keep-principals.js';

const firstLookBackMs = 24 * 3_600_000;
/** Events are written before their transactions commit: what was on its way at the last look is asked for again. */
const overlapMs = 60_000;

/**
 * Asks people what took access away from somebody lately, and applies what no broker brought: whoever left is out
 * within a minute also when NATS is away (ADR 0042). An event that came twice, by either way, is applied once.
 */
@Injectable()
export class HearDeparturesOnTime extends RepeatedWork {
  /** Four times within the minute that somebody who left may still be in. */
  protected readonly everyMs = 15_000;
  private readonly consumer: EventConsumer;
  private since = new Date(Date.now() - firstLookBackMs);

  constructor(
    private readonly people: PeopleService,
    keep: KeepPrincipals,
    end: EndEarlierSessions,
    transactions: Transactions,
    logger: StructuredLogger,
  ) {
    super(logger);
    const principals = new KeepPrincipalsWhenPeopleChange(keep);
    const memberships = new KeepMembershipsWhenGroupsChange(keep);
    const sessions = new EndSessionsWhenCredentialsChange(end);
    const batch = (handle: (events: never) => Promise<void>): EventHandler[] => [
      { isBatch: true, handle: (events) => handle(events as never) },
    ];
    this.consumer = new EventConsumer(
      { ...standardConsumerOptions, service: 'gateway' },
      transactions,
      new Map<string, EventHandler[]>([
        [personDeactivated.subject, batch((events) => principals.deactivated(events))],
        [personRolesChanged.subject, batch((events) => principals.rolesChanged(events))],
        [personCredentialsChanged.subject, batch((events) => sessions.changed(events))],
        [groupMemberRemoved.subject, batch((events) => memberships.removed(events))],
      ]),
      logger,
    );
  }

  override onModuleDestroy(): Promise<void> {
    this.consumer.stop();
    return super.onModuleDestroy();
  }

  protected async work(): Promise<void> {
    const since = this.since.toISOString();
    const { asOf, ...first } = await this.people.departuresSince(since, 0);
    await this.consumer.consume(first.events);
    for (let { next } = first; next !== null;) {
      const page = await this.people.departuresSince(since, next);
      await this.consumer.consume(page.events);
      next = page.next;
    }
    this.since = new Date(Date.parse(asOf) - overlapMs);
  }
}
