import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { mergeUndone } from '@zwerm/contracts/events/voting-events';
import { KeepMerge } from '../use-cases/keep-merge.js';

@Controller()
export class RelistIdeaWhenMergeIsUndone {
  constructor(private readonly keepMerge: KeepMerge) {}

  @EventPattern<unknown>(mergeUndone.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof mergeUndone>>): Promise<void> {
    const { mergeId, absorbedId, survivorId, step } = event.data;
    await this.keepMerge.execute({ mergeId, absorbedId, survivorId, step, isUndone: true });
  }
}
