import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { challengePhaseChanged } from '@zwerm/contracts/events/challenge-events';
import { phases, type Phase } from '@zwerm/domain/phase';
import { CloseRound } from '../use-cases/close-round.js';

/** `cancelled` comes last in the list of phases, so calling a challenge off ends its voting too. */
const endsVoting = (to: Phase): boolean => phases.indexOf(to) > phases.indexOf('voting');

@Controller()
export class CloseRoundWhenVotingEnds {
  constructor(private readonly closeRound: CloseRound) {}

  @EventPattern<string>(challengePhaseChanged.subject)
  async close(@Payload() { data }: CloudEvent<PayloadOf<typeof challengePhaseChanged>>): Promise<void> {
    const { challengeId, to } = data;
    if (endsVoting(to)) await this.closeRound.execute({ challengeId, isSettled: to !== 'review' });
  }
}
