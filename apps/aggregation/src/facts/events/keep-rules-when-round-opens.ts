import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { roundOpened } from '@zwerm/contracts/events/voting-events';
import { FreezeRankings } from '../../rankings/use-cases/freeze-rankings.js';
import { KeepOpenedRound } from '../use-cases/keep-opened-round.js';

@Controller()
export class KeepRulesWhenRoundOpens {
  constructor(
    private readonly keepOpenedRound: KeepOpenedRound,
    private readonly freezeRankings: FreezeRankings,
  ) {}

  @EventPattern<string>(roundOpened.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof roundOpened>>): Promise<void> {
    await this.keepOpenedRound.execute(event.data, aggregateVersionOf(event));
    // The rules may arrive last, after the close and every ballot.
    await this.freezeRankings.execute([event.data.roundId]);
  }
}
