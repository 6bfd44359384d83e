import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { ideaRevised } from '@zwerm/contracts/events/idea-events';
import { KeepIdeas } from '../use-cases/keep-ideas.js';

@Controller()
export class RetitleIdeasWhenRevised {
  constructor(private readonly keepIdeas: KeepIdeas) {}

  @EventPattern<string>(ideaRevised.subject, { batch: true })
  async handle(@Payload() events: readonly CloudEvent<PayloadOf<typeof ideaRevised>>[]): Promise<void> {
    await this.keepIdeas.execute(
      events.map((event) => {
        const { ideaId, challengeId, title } = event.data;
        return { ideaId, challengeId, title, version: aggregateVersionOf(event) };
      }),
    );
  }
}
