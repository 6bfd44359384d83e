import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { personRegistered } from '@zwerm/contracts/events/people-events';
import { KeepEmployees } from '../use-cases/keep-employees.js';
import { KeepPeople } from '../use-cases/keep-people.js';

@Controller()
export class KeepPeopleWhenTheyRegister {
  constructor(
    private readonly keepPeople: KeepPeople,
    private readonly keepEmployees: KeepEmployees,
  ) {}

  @EventPattern<string>(personRegistered.subject, { batch: true })
  async keep(@Payload() events: CloudEvent<PayloadOf<typeof personRegistered>>[]): Promise<void> {
    await this.keepPeople.execute(
      events.map((event) => ({
        personId: event.data.personId,
        isActive: true,
        version: aggregateVersionOf(event),
      })),
    );
    await this.keepEmployees.execute(
      events.map((event) => ({
        personId: event.data.personId,
        isEmployee: event.data.kind === 'employee',
        version: aggregateVersionOf(event),
      })),
    );
  }
}
