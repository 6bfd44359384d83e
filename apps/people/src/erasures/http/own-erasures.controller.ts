import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { GatewayOnly } from '@zwerm/platform/auth/allow';
import { IdParam } from '@zwerm/platform/http/id-param';
import { CancelErasure } from '../use-cases/cancel-erasure.js';
import { PlanErasure } from '../use-cases/plan-erasure.js';
import { ReadErasure } from '../use-cases/read-erasure.js';
import { answerOf, OwnErasureBody, type ErasureAnswer } from './erasures.dto.js';

/** For the gateway, which knows whether somebody asks with a recent session. */
@ApiExcludeController()
@Controller('internal/own-erasures')
export class OwnErasuresController {
  constructor(
    private readonly plan: PlanErasure,
    private readonly cancel: CancelErasure,
    private readonly read: ReadErasure,
  ) {}

  @GatewayOnly()
  @Post()
  @HttpCode(200)
  async planOwn(@Body() { personId }: OwnErasureBody): Promise<{ erasure: ErasureAnswer | null }> {
    await this.plan.execute(asPerson(personId), personId);
    return this.readOwn(personId);
  }

  @GatewayOnly()
  @Post('cancellations')
  @HttpCode(200)
  async cancelOwn(@Body() { personId }: OwnErasureBody): Promise<{ erasure: null }> {
    await this.cancel.execute(personId);
    return { erasure: null };
  }

  @GatewayOnly()
  @Get(':id')
  async readOwn(@IdParam() id: string): Promise<{ erasure: ErasureAnswer | null }> {
    const planned = await this.read.planned(id);
    return { erasure: planned && answerOf(planned) };
  }
}

/** Of oneself one may ask it whatever one's roles. */
const asPerson = (personId: PersonId): Principal => ({ personId, roles: [], groupIds: [], mayWrite: true });
