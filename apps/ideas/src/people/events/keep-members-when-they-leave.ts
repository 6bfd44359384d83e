import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { groupMemberRemoved } from '@zwerm/contracts/events/people-events';
import { KeepMembers } from '../use-cases/keep-members.js';

@Controller()
export class KeepMembersWhenTheyLeave {
  constructor(private readonly keepMembers: KeepMembers) {}

  @EventPattern<string>(groupMemberRemoved.subject, { batch: true })
  async keep(@Payload() events: CloudEvent<PayloadOf<typeof groupMemberRemoved>>[]): Promise<void> {
    await this.keepMembers.execute(
      events.map((event) => ({ ...event.data, isMember: false, version: aggregateVersionOf(event) })),
    );
  }
}
