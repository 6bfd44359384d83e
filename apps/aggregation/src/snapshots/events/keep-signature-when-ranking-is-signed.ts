import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { rankingSigned } from '@zwerm/contracts/events/voting-events';
import { KeepSignature } from '../use-cases/keep-signature.js';

@Controller()
export class KeepSignatureWhenRankingIsSigned {
  constructor(private readonly keepSignature: KeepSignature) {}

  @EventPattern<string>(rankingSigned.subject)
  async handle(@Payload() event: CloudEvent<PayloadOf<typeof rankingSigned>>): Promise<void> {
    await this.keepSignature.execute(event.data);
  }
}
