import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { ideaCoAuthorsChanged } from '@zwerm/contracts/events/idea-events';
import { RecordCoAuthors } from '../use-cases/record-co-authors.js';

@Controller()
export class KeepCoAuthorsWhenTheyChange {
  constructor(private readonly recordCoAuthors: RecordCoAuthors) {}

  @EventPattern<string>(ideaCoAuthorsChanged.subject, { batch: true })
  async keep(@Payload() events: CloudEvent<PayloadOf<typeof ideaCoAuthorsChanged>>[]): Promise<void> {
    await this.recordCoAuthors.execute(
      events.map((event) => ({
        ideaId: event.data.ideaId,
        challengeId: event.data.challengeId,
        // Who stepped out after voting began wrote it all the same.
        coAuthorIds: [...event.data.coAuthorIds, ...event.data.formerCoAuthorIds],
        version: aggregateVersionOf(event),
      })),
    );
  }
}
