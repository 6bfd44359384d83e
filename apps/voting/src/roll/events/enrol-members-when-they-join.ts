import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { groupMemberAdded } from '@zwerm/contracts/events/people-events';
import { RecordMembers } from '../use-cases/record-members.js';

@Controller()
export class EnrolMembersWhenTheyJoin {
  constructor(private readonly recordMembers: RecordMembers) {}

  @EventPattern<string>(groupMemberAdded.subject, { batch: true })
  async enrol(@Payload() events: CloudEvent<PayloadOf<typeof groupMemberAdded>>[]): Promise<void> {
    await this.recordMembers.execute(
      events.map((event) => ({ ...event.data, isMember: true, version: aggregateVersionOf(event) })),
    );
  }
}
