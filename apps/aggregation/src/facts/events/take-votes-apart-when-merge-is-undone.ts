import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { mergeUndone } from '@zwerm/contracts/events/voting-events';
import { FreezeRankings } from '../../rankings/use-cases/freeze-rankings.js';
import { KeepMerge } from '../use-cases/keep-merge.js';

@Controller()
export class TakeVotesApartWhenMergeIsUndone {
  constructor(
    private readonly keepMerge: KeepMerge,
    private readonly freezeRankings: FreezeRankings,
  ) {}

  @EventPattern<string>(mergeUndone.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof mergeUndone>>): Promise<void> {
    await this.keepMerge.execute(event.data, true);
    await this.freezeRankings.execute([event.data.roundId]);
  }
}
