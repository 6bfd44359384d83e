import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { roundClosed } from '@zwerm/contracts/events/voting-events';
import { FreezeRankings } from '../../rankings/use-cases/freeze-rankings.js';
import { KeepClosedRound } from '../use-cases/keep-closed-round.js';

@Controller()
export class FreezeRankingWhenRoundCloses {
  constructor(
    private readonly keepClosedRound: KeepClosedRound,
    private readonly freezeRankings: FreezeRankings,
  ) {}

  @EventPattern<string>(roundClosed.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof roundClosed>>): Promise<void> {
    await this.keepClosedRound.execute(event.data, aggregateVersionOf(event));
    await this.freezeRankings.execute([event.data.roundId]);
  }
}
