import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { personDeactivated } from '@zwerm/contracts/events/people-events';
import { RecordPeople } from '../use-cases/record-people.js';

@Controller()
export class StrikePeopleWhenTheyLeave {
  constructor(private readonly recordPeople: RecordPeople) {}

  @EventPattern<string>(personDeactivated.subject, { batch: true })
  async strike(@Payload() events: CloudEvent<PayloadOf<typeof personDeactivated>>[]): Promise<void> {
    await this.recordPeople.execute(
      events.map((event) => ({
        personId: event.data.personId,
        isActive: false,
        version: aggregateVersionOf(event),
      })),
    );
  }
}
