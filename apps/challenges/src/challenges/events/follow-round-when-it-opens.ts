import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { roundOpened } from '@zwerm/contracts/events/voting-events';
import { FollowRound } from '../use-cases/follow-round.js';

@Controller()
export class FollowRoundWhenItOpens {
  constructor(private readonly followRound: FollowRound) {}

  @EventPattern<string>(roundOpened.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof roundOpened>>): Promise<void> {
    await this.followRound.execute(event.data, aggregateVersionOf(event));
  }
}
