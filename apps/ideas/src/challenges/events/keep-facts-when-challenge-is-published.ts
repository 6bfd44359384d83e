import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { challengePublished } from '@zwerm/contracts/events/challenge-events';
import { KeepChallengeFacts } from '../use-cases/keep-challenge-facts.js';

/** Whom a challenge is for and when it takes ideas is decided elsewhere: keep a copy of it. */
@Controller()
export class KeepFactsWhenChallengeIsPublished {
  constructor(private readonly keepChallengeFacts: KeepChallengeFacts) {}

  @EventPattern<unknown>(challengePublished.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof challengePublished>>): Promise<void> {
    const { challengeId: id, domainId, sponsorId, audience, phases } = event.data;
    const facts = { id, domainId, sponsorId, audience, phases };
    await this.keepChallengeFacts.execute(facts, aggregateVersionOf(event));
  }
}
