import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { personCredentialsChanged } from '@zwerm/contracts/events/people-events';
import { EndEarlierSessions } from '../use-cases/end-earlier-sessions.js';

@Controller()
export class EndSessionsWhenCredentialsChange {
  constructor(private readonly end: EndEarlierSessions) {}

  @EventPattern<string>(personCredentialsChanged.subject, { batch: true })
  async changed(@Payload() events: CloudEvent<PayloadOf<typeof personCredentialsChanged>>[]): Promise<void> {
    await this.end.execute(events.map(({ data, time }) => ({ personId: data.personId, at: time })));
  }
}
