import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { challengePhaseChanged } from '@zwerm/contracts/events/challenge-events';
import { KeepChallengePhase } from '../use-cases/keep-challenge-phase.js';

/** The phase decides whether ideas may come in, change or be taken back: keep a copy of it. */
@Controller()
export class KeepPhaseWhenChallengeMoves {
  constructor(private readonly keepChallengePhase: KeepChallengePhase) {}

  @EventPattern<unknown>(challengePhaseChanged.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof challengePhaseChanged>>): Promise<void> {
    const { challengeId, to } = event.data;
    await this.keepChallengePhase.execute(challengeId, to, aggregateVersionOf(event));
  }
}
