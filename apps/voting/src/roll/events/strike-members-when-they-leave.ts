import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { groupMemberRemoved } from '@zwerm/contracts/events/people-events';
import { RecordMembers } from '../use-cases/record-members.js';

@Controller()
export class StrikeMembersWhenTheyLeave {
  constructor(private readonly recordMembers: RecordMembers) {}

  @EventPattern<string>(groupMemberRemoved.subject, { batch: true })
  async strike(@Payload() events: CloudEvent<PayloadOf<typeof groupMemberRemoved>>[]): Promise<void> {
    await this.recordMembers.execute(
      events.map((event) => ({ ...event.data, isMember: false, version: aggregateVersionOf(event) })),
    );
  }
}
