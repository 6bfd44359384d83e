import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { mergeMade } from '@zwerm/contracts/events/voting-events';
import { KeepMerge } from '../use-cases/keep-merge.js';

/** Whoever opens the absorbed idea is led to the one it went up in. */
@Controller()
export class LeadOnWhenIdeasAreMerged {
  constructor(private readonly keepMerge: KeepMerge) {}

  @EventPattern<unknown>(mergeMade.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof mergeMade>>): Promise<void> {
    const { mergeId, absorbedId, survivorId, step } = event.data;
    await this.keepMerge.execute({ mergeId, absorbedId, survivorId, step, isUndone: false });
  }
}
