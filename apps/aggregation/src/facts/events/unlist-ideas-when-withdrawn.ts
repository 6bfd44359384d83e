import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { ideaWithdrawn } from '@zwerm/contracts/events/idea-events';
import { KeepIdeas } from '../use-cases/keep-ideas.js';

@Controller()
export class UnlistIdeasWhenWithdrawn {
  constructor(private readonly keepIdeas: KeepIdeas) {}

  @EventPattern<string>(ideaWithdrawn.subject, { batch: true })
  async handle(@Payload() events: readonly CloudEvent<PayloadOf<typeof ideaWithdrawn>>[]): Promise<void> {
    await this.keepIdeas.execute(
      events.map((event) => {
        const { ideaId, challengeId } = event.data;
        return { ideaId, challengeId, state: 'withdrawn', version: aggregateVersionOf(event) };
      }),
    );
  }
}
