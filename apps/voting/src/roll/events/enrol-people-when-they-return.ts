import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { personReactivated } from '@zwerm/contracts/events/people-events';
import { RecordPeople } from '../use-cases/record-people.js';

@Controller()
export class EnrolPeopleWhenTheyReturn {
  constructor(private readonly recordPeople: RecordPeople) {}

  @EventPattern<string>(personReactivated.subject, { batch: true })
  async enrol(@Payload() events: CloudEvent<PayloadOf<typeof personReactivated>>[]): Promise<void> {
    await this.recordPeople.execute(
      events.map((event) => ({
        personId: event.data.personId,
        isActive: true,
        version: aggregateVersionOf(event),
      })),
    );
  }
}
