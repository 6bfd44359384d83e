import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { personPlaced } from '@zwerm/contracts/events/people-events';
import { RecordUnits } from '../use-cases/record-units.js';

@Controller()
export class KeepUnitsWhenPeopleArePlaced {
  constructor(private readonly recordUnits: RecordUnits) {}

  @EventPattern<string>(personPlaced.subject, { batch: true })
  async keep(@Payload() events: CloudEvent<PayloadOf<typeof personPlaced>>[]): Promise<void> {
    await this.recordUnits.execute(
      events.map((event) => ({ ...event.data, version: aggregateVersionOf(event) })),
    );
  }
}
