import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { personReactivated } from '@zwerm/contracts/events/people-events';
import { KeepPeople } from '../use-cases/keep-people.js';

@Controller()
export class KeepPeopleWhenTheyReturn {
  constructor(private readonly keepPeople: KeepPeople) {}

  @EventPattern<string>(personReactivated.subject, { batch: true })
  async keep(@Payload() events: CloudEvent<PayloadOf<typeof personReactivated>>[]): Promise<void> {
    await this.keepPeople.execute(
      events.map((event) => ({
        personId: event.data.personId,
        isActive: true,
        version: aggregateVersionOf(event),
      })),
    );
  }
}
