import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import {
  personDeactivated,
  personReactivated,
  personRegistered,
  personRolesChanged,
} from '@zwerm/contracts/events/people-events';
import { KeepPrincipals } from '../use-cases/keep-principals.js';

@Controller()
export class KeepPrincipalsWhenPeopleChange {
  constructor(private readonly keep: KeepPrincipals) {}

  @EventPattern<string>(personRegistered.subject, { batch: true })
  async registered(@Payload() events: CloudEvent<PayloadOf<typeof personRegistered>>[]): Promise<void> {
    await this.keep.execute({
      roles: events.map((event) => ({
        personId: event.data.personId,
        roles: [event.data.kind],
        version: aggregateVersionOf(event),
      })),
    });
  }

  @EventPattern<string>(personRolesChanged.subject, { batch: true })
  async rolesChanged(@Payload() events: CloudEvent<PayloadOf<typeof personRolesChanged>>[]): Promise<void> {
    await this.keep.execute({
      roles: events.map((event) => ({ ...event.data, version: aggregateVersionOf(event) })),
    });
  }

  @EventPattern<string>(personDeactivated.subject, { batch: true })
  async deactivated(@Payload() events: CloudEvent<PayloadOf<typeof personDeactivated>>[]): Promise<void> {
    await this.keepActivity(events, false);
  }

  @EventPattern<string>(personReactivated.subject, { batch: true })
  async reactivated(@Payload() events: CloudEvent<PayloadOf<typeof personReactivated>>[]): Promise<void> {
    await this.keepActivity(events, true);
  }

  private async keepActivity(events: CloudEvent<{ personId: string }>[], active: boolean): Promise<void> {
    await this.keep.execute({
      activity: events.map((event) => ({
        personId: event.data.personId,
        active,
        version: aggregateVersionOf(event),
      })),
    });
  }
}
