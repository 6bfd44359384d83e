import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { ideaCoAuthorsChanged } from '@zwerm/contracts/events/idea-events';
import { KeepAuthors } from '../use-cases/keep-authors.js';

@Controller()
export class KeepAuthorsWhenCoAuthorsChange {
  constructor(private readonly keepAuthors: KeepAuthors) {}

  @EventPattern<string>(ideaCoAuthorsChanged.subject, { batch: true })
  async keep(@Payload() events: CloudEvent<PayloadOf<typeof ideaCoAuthorsChanged>>[]): Promise<void> {
    await this.keepAuthors.execute(
      events.flatMap(({ data: { challengeId, coAuthorIds } }) =>
        coAuthorIds.map((personId) => ({ challengeId, personId })),
      ),
    );
  }
}
