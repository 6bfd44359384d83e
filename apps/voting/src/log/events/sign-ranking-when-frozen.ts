import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { rankingFrozen } from '@zwerm/contracts/events/aggregation-events';
import { SignRanking } from '../use-cases/sign-ranking.js';

@Controller()
export class SignRankingWhenFrozen {
  constructor(private readonly signRanking: SignRanking) {}

  @EventPattern<string>(rankingFrozen.subject)
  async handle(@Payload() { data }: CloudEvent<PayloadOf<typeof rankingFrozen>>): Promise<void> {
    const { roundId, challengeId, snapshotHash } = data;
    // None of a secret round that so few took part in that its hash would tell.
    if (snapshotHash !== undefined) await this.signRanking.execute({ roundId, challengeId, snapshotHash });
  }
}
