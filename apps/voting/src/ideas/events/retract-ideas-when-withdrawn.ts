import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { ideaWithdrawn } from '@zwerm/contracts/events/idea-events';
import { RecordIdeas } from '../use-cases/record-ideas.js';

@Controller()
export class RetractIdeasWhenWithdrawn {
  constructor(private readonly recordIdeas: RecordIdeas) {}

  @EventPattern<string>(ideaWithdrawn.subject, { batch: true })
  async retract(@Payload() events: CloudEvent<PayloadOf<typeof ideaWithdrawn>>[]): Promise<void> {
    await this.recordIdeas.execute(
      events.map((event) => ({ ...event.data, isVotable: false, version: aggregateVersionOf(event) })),
    );
  }
}
