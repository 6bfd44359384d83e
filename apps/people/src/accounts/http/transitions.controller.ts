import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { SetLastDay } from '../../leaving/use-cases/set-last-day.js';
import { DeactivatePerson } from '../use-cases/deactivate-person.js';
import { ReactivatePerson } from '../use-cases/reactivate-person.js';
import { PersonTransitionBody } from './transitions.dto.js';

@Controller('people')
export class TransitionsController {
  constructor(
    private readonly deactivate: DeactivatePerson,
    private readonly reactivate: ReactivatePerson,
    private readonly setLastDay: SetLastDay,
  ) {}

  /** Ends a person's access, now or after a last day, or lets them come back. */
  @Allow('register-person')
  @Post(':id/transitions')
  @HttpCode(204)
  @ApiNoContentResponse()
  movePerson(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() { to, lastDay }: PersonTransitionBody,
  ): Promise<void> {
    if (to === 'active') return this.reactivate.execute(caller, id, lastDay);
    if (lastDay !== undefined) return this.setLastDay.execute(caller, id, lastDay);
    return this.deactivate.execute(caller, id);
  }
}
