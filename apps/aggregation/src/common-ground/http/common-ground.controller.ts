import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadCommonGround, type CommonGround } from '../use-cases/read-common-ground.js';
import { CommonGroundDto, CommonGroundQuery } from './common-ground.dto.js';

@Controller('challenges/:id/common-ground')
export class CommonGroundController {
  constructor(private readonly commonGround: ReadCommonGround) {}

  @Allow('read-rankings')
  @Get()
  @ApiOkResponse({ type: CommonGroundDto })
  readCommonGround(
    @IdParam() challengeId: string,
    @Query() { round }: CommonGroundQuery,
    @Caller() reader: Principal,
  ): Promise<CommonGround> {
    return this.commonGround.execute({ challengeId, reader, round });
  }
}
