import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { challengePhaseChanged } from '@zwerm/contracts/events/challenge-events';
import { OpenRound } from '../use-cases/open-round.js';

@Controller()
export class OpenRoundWhenVotingBegins {
  constructor(private readonly openRound: OpenRound) {}

  @EventPattern<string>(challengePhaseChanged.subject)
  async open(@Payload() { data }: CloudEvent<PayloadOf<typeof challengePhaseChanged>>): Promise<void> {
    if (data.to === 'voting') await this.openRound.execute({ challengeId: data.challengeId });
  }
}
