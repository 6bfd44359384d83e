import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { challengePublished } from '@zwerm/contracts/events/challenge-events';
import { KeepChallenge } from '../use-cases/keep-challenge.js';

@Controller()
export class KeepChallengeWhenPublished {
  constructor(private readonly keepChallenge: KeepChallenge) {}

  @EventPattern<string>(challengePublished.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof challengePublished>>): Promise<void> {
    await this.keepChallenge.execute(event.data, aggregateVersionOf(event));
  }
}
