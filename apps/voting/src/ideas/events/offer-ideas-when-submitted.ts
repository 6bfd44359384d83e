import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { ideaSubmitted } from '@zwerm/contracts/events/idea-events';
import { RecordCoAuthors } from '../use-cases/record-co-authors.js';
import { RecordIdeas } from '../use-cases/record-ideas.js';

@Controller()
export class OfferIdeasWhenSubmitted {
  constructor(
    private readonly recordIdeas: RecordIdeas,
    private readonly recordCoAuthors: RecordCoAuthors,
  ) {}

  @EventPattern<string>(ideaSubmitted.subject, { batch: true })
  async offer(@Payload() events: CloudEvent<PayloadOf<typeof ideaSubmitted>>[]): Promise<void> {
    await this.recordIdeas.execute(
      events.map((event) => ({
        ideaId: event.data.ideaId,
        challengeId: event.data.challengeId,
        isVotable: true,
        authorId: event.data.authorId,
        version: aggregateVersionOf(event),
      })),
    );
    await this.recordCoAuthors.execute(
      events.flatMap((event) => {
        const { ideaId, challengeId, coAuthorIds = [] } = event.data;
        return coAuthorIds.length === 0
          ? []
          : [{ ideaId, challengeId, coAuthorIds, version: aggregateVersionOf(event) }];
      }),
    );
  }
}
