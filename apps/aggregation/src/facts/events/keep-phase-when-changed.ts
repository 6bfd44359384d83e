import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { challengePhaseChanged } from '@zwerm/contracts/events/challenge-events';
import { KeepPhase } from '../use-cases/keep-phase.js';

@Controller()
export class KeepPhaseWhenChanged {
  constructor(private readonly keepPhase: KeepPhase) {}

  @EventPattern<string>(challengePhaseChanged.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof challengePhaseChanged>>): Promise<void> {
    await this.keepPhase.execute(event.data.challengeId, event.data.to, aggregateVersionOf(event));
  }
}
