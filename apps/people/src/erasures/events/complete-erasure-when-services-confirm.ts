import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import {
  aggregationErasureConfirmed,
  challengesErasureConfirmed,
  gatewayErasureConfirmed,
  ideasErasureConfirmed,
  votingErasureConfirmed,
} from '@zwerm/contracts/events/erasure-events';
import { ConfirmErasure } from '../use-cases/confirm-erasure.js';

type Confirmed = CloudEvent<PayloadOf<typeof gatewayErasureConfirmed>>;

@Controller()
export class CompleteErasureWhenServicesConfirm {
  constructor(private readonly confirm: ConfirmErasure) {}

  @EventPattern<string>(gatewayErasureConfirmed.subject)
  gateway(@Payload() event: Confirmed): Promise<void> {
    return this.confirmed('gateway', event);
  }

  @EventPattern<string>(challengesErasureConfirmed.subject)
  challenges(@Payload() event: Confirmed): Promise<void> {
    return this.confirmed('challenges', event);
  }

  @EventPattern<string>(ideasErasureConfirmed.subject)
  ideas(@Payload() event: Confirmed): Promise<void> {
    return this.confirmed('ideas', event);
  }

  @EventPattern<string>(votingErasureConfirmed.subject)
  voting(@Payload() event: Confirmed): Promise<void> {
    return this.confirmed('voting', event);
  }

  @EventPattern<string>(aggregationErasureConfirmed.subject)
  aggregation(@Payload() event: Confirmed): Promise<void> {
    return this.confirmed('aggregation', event);
  }

  private confirmed(service: string, { data }: Confirmed): Promise<void> {
    return this.confirm.execute(data.erasureId, service, data.rows);
  }
}
