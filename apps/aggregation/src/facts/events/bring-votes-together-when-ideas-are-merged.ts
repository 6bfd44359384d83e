import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { mergeMade } from '@zwerm/contracts/events/voting-events';
import { FreezeRankings } from '../../rankings/use-cases/freeze-rankings.js';
import { KeepMerge } from '../use-cases/keep-merge.js';

@Controller()
export class BringVotesTogetherWhenIdeasAreMerged {
  constructor(
    private readonly keepMerge: KeepMerge,
    private readonly freezeRankings: FreezeRankings,
  ) {}

  @EventPattern<string>(mergeMade.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof mergeMade>>): Promise<void> {
    await this.keepMerge.execute(event.data, false);
    await this.freezeRankings.execute([event.data.roundId]);
  }
}
