import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { personRolesChanged } from '@zwerm/contracts/events/people-events';
import { KeepEmployees } from '../use-cases/keep-employees.js';

@Controller()
export class KeepEmployeesWhenRolesChange {
  constructor(private readonly keepEmployees: KeepEmployees) {}

  @EventPattern<string>(personRolesChanged.subject, { batch: true })
  async keep(@Payload() events: CloudEvent<PayloadOf<typeof personRolesChanged>>[]): Promise<void> {
    await this.keepEmployees.execute(
      events.map((event) => ({
        personId: event.data.personId,
        isEmployee: event.data.roles.includes('employee'),
        version: aggregateVersionOf(event),
      })),
    );
  }
}
