import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { personRegistered } from '@zwerm/contracts/events/people-events';
import { RecordEmployees } from '../use-cases/record-employees.js';
import { RecordPeople } from '../use-cases/record-people.js';

@Controller()
export class EnrolPeopleWhenTheyRegister {
  constructor(
    private readonly recordPeople: RecordPeople,
    private readonly recordEmployees: RecordEmployees,
  ) {}

  @EventPattern<string>(personRegistered.subject, { batch: true })
  async enrol(@Payload() events: CloudEvent<PayloadOf<typeof personRegistered>>[]): Promise<void> {
    await this.recordPeople.execute(
      events.map((event) => ({
        personId: event.data.personId,
        isActive: true,
        version: aggregateVersionOf(event),
      })),
    );
    await this.recordEmployees.execute(
      events.map((event) => ({
        personId: event.data.personId,
        isEmployee: event.data.kind === 'employee',
        version: aggregateVersionOf(event),
      })),
    );
  }
}
