import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadSharedGround, type SharedGround } from '../use-cases/read-shared-ground.js';
import { SharedGroundDto, SharedGroundQuery } from './shared-ground.dto.js';

@Controller('challenges/:id/shared-ground')
export class SharedGroundController {
  constructor(private readonly sharedGround: ReadSharedGround) {}

  @Allow('read-rankings')
  @Get()
  @ApiOkResponse({ type: SharedGroundDto })
  readSharedGround(
    @IdParam() challengeId: string,
    @Query() { round }: SharedGroundQuery,
    @Caller() reader: Principal,
  ): Promise<SharedGround> {
    return this.sharedGround.execute({ challengeId, reader, round });
  }
}
