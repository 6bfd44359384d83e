import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { judgedEnough } from '@zwerm/contracts/events/voting-events';
import { KeepJudgedEnough } from '../use-cases/keep-judged-enough.js';

@Controller()
export class ShowResultsWhenJudgedEnough {
  constructor(private readonly keepJudgedEnough: KeepJudgedEnough) {}

  @EventPattern<string>(judgedEnough.subject, { batch: true })
  async handle(@Payload() events: readonly CloudEvent<PayloadOf<typeof judgedEnough>>[]): Promise<void> {
    await this.keepJudgedEnough.execute(events.map(({ data }) => data));
  }
}
