import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { aggregateVersionOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { groupMemberAdded, groupMemberRemoved } from '@zwerm/contracts/events/people-events';
import { KeepPrincipals } from '../use-cases/keep-principals.js';

type MembershipEvent = CloudEvent<PayloadOf<typeof groupMemberAdded | typeof groupMemberRemoved>>;

@Controller()
export class KeepMembershipsWhenGroupsChange {
  constructor(private readonly keep: KeepPrincipals) {}

  @EventPattern<string>(groupMemberAdded.subject, { batch: true })
  async added(@Payload() events: MembershipEvent[]): Promise<void> {
    await this.keepAll(events, true);
  }

  @EventPattern<string>(groupMemberRemoved.subject, { batch: true })
  async removed(@Payload() events: MembershipEvent[]): Promise<void> {
    await this.keepAll(events, false);
  }

  private async keepAll(events: MembershipEvent[], isMember: boolean): Promise<void> {
    await this.keep.execute({
      memberships: events.map((event) => ({ ...event.data, isMember, version: aggregateVersionOf(event) })),
    });
  }
}
