import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { eventDefinitionOf } from '@zwerm/contracts/event-registry';
import { personErased } from '@zwerm/contracts/events/people-events';
import { Outbox } from '../events/outbox.js';
import { OwnRecords } from './own-records.js';
import { PersonalRecords } from './personal-records.js';

/** Every service but people, which says who is erased, follows by its own account and confirms in the same commit. */
@Controller()
export class ErasePersonWhenErased {
  constructor(
    private readonly data: OwnRecords,
    private readonly account: PersonalRecords,
    private readonly outbox: Outbox,
  ) {}

  @EventPattern<string>(personErased.subject)
  async erase(@Payload() { data }: CloudEvent<PayloadOf<typeof personErased>>): Promise<void> {
    const { personId, erasureId } = data;
    const rows = await this.data.erase(personId);
    const subject = `zwerm.${this.account.service}.erasure.confirmed.v1`;
    const confirmed = eventDefinitionOf(subject);
    if (!confirmed)
      throw new Error(`${subject} is not declared in libs/contracts/src/events/erasure-events.ts`);
    await this.outbox.add(confirmed, erasureId, 1, { erasureId, personId, rows });
  }
}
