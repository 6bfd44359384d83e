import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { ballotCast } from '@zwerm/contracts/events/voting-events';
import { FreezeRankings } from '../../rankings/use-cases/freeze-rankings.js';
import { CountBallots } from '../use-cases/count-ballots.js';

@Controller()
export class CountBallotsWhenCast {
  constructor(
    private readonly countBallots: CountBallots,
    private readonly freezeRankings: FreezeRankings,
  ) {}

  @EventPattern<string>(ballotCast.subject, { batch: true })
  async handle(@Payload() events: readonly CloudEvent<PayloadOf<typeof ballotCast>>[]): Promise<void> {
    const { closedRoundIds } = await this.countBallots.execute(events.map(({ data }) => data));
    await this.freezeRankings.execute(closedRoundIds);
  }
}
