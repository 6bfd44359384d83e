import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { challengePublished } from '@zwerm/contracts/events/challenge-events';
import { KeepInvited } from '../use-cases/keep-invited.js';

@Controller()
export class KeepInvitedWhenChallengeIsPublished {
  constructor(private readonly keepInvited: KeepInvited) {}

  @EventPattern<string>(challengePublished.subject)
  async keep(@Payload() event: CloudEvent<PayloadOf<typeof challengePublished>>): Promise<void> {
    await this.keepInvited.execute(event.data.challengeId, event.data, aggregateVersionOf(event));
  }
}
