import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { challengePublished } from '@zwerm/contracts/events/challenge-events';
import { KeepAudience } from '../use-cases/keep-audience.js';

@Controller()
export class KeepAudienceWhenChallengeIsPublished {
  constructor(private readonly keep: KeepAudience) {}

  @EventPattern<string>(challengePublished.subject)
  async published(@Payload() event: CloudEvent<PayloadOf<typeof challengePublished>>): Promise<void> {
    const { challengeId, ...challenge } = event.data;
    await this.keep.execute(challengeId, challenge, aggregateVersionOf(event));
  }
}
