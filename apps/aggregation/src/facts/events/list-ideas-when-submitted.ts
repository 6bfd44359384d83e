import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { ideaSubmitted } from '@zwerm/contracts/events/idea-events';
import { KeepIdeas } from '../use-cases/keep-ideas.js';

@Controller()
export class ListIdeasWhenSubmitted {
  constructor(private readonly keepIdeas: KeepIdeas) {}

  @EventPattern<string>(ideaSubmitted.subject, { batch: true })
  async handle(@Payload() events: readonly CloudEvent<PayloadOf<typeof ideaSubmitted>>[]): Promise<void> {
    await this.keepIdeas.execute(
      events.map((event) => {
        const { ideaId, challengeId, title } = event.data;
        return { ideaId, challengeId, title, state: 'submitted', version: aggregateVersionOf(event) };
      }),
    );
  }
}
