import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { challengePublished } from '@zwerm/contracts/events/challenge-events';
import { rulesOf } from '@zwerm/domain/voting-rules';
import type { RoundPlan } from '../domain/round.js';
import { CloseRound } from '../use-cases/close-round.js';
import { OpenRound } from '../use-cases/open-round.js';
import { PlanRound } from '../use-cases/plan-round.js';

type Published = PayloadOf<typeof challengePublished>;

@Controller()
export class PlanRoundWhenChallengeIsPublished {
  constructor(
    private readonly planRound: PlanRound,
    private readonly openRound: OpenRound,
    private readonly closeRound: CloseRound,
  ) {}

  @EventPattern<string>(challengePublished.subject)
  async plan(@Payload() event: CloudEvent<Published>): Promise<void> {
    const { challengeId, audience, sponsorId, domainId, topCount } = event.data;
    const progress = await this.planRound.execute({
      challengeId,
      audience,
      sponsorId,
      domainId,
      topCount,
      challengeVersion: aggregateVersionOf(event),
      plan: planIn(event.data),
    });
    if (progress === 'running') await this.openRound.execute({ challengeId });
    if (progress === 'over') await this.closeRound.execute({ challengeId });
  }
}

function planIn({ method, results, rules, phases }: Published): RoundPlan | undefined {
  const window = phases.find((candidate) => candidate.phase === 'voting');
  if (!window) return undefined;
  return {
    method,
    results,
    rules: rulesOf(method, rules),
    opensAt: new Date(window.startsAt),
    closesAt: new Date(window.endsAt),
  };
}
