import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { roundRevised } from '@zwerm/contracts/events/voting-events';
import { FreezeRankings } from '../../rankings/use-cases/freeze-rankings.js';
import { KeepOpenedRound } from '../use-cases/keep-opened-round.js';

@Controller()
export class KeepRulesWhenRoundIsRevised {
  constructor(
    private readonly keepOpenedRound: KeepOpenedRound,
    private readonly freezeRankings: FreezeRankings,
  ) {}

  @EventPattern<string>(roundRevised.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof roundRevised>>): Promise<void> {
    await this.keepOpenedRound.execute(event.data, aggregateVersionOf(event));
    // As at the opening: the rules may arrive last.
    await this.freezeRankings.execute([event.data.roundId]);
  }
}
