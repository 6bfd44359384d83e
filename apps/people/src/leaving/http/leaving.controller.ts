import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { AppointSponsor } from '../use-cases/appoint-sponsor.js';
import { ListSponsored } from '../use-cases/list-sponsored.js';
import { SetLastDay } from '../use-cases/set-last-day.js';
import { LastDayBody, SponsorBody, SponsoredAnswer } from './leaving.dto.js';

@Controller()
export class LeavingController {
  constructor(
    private readonly setDay: SetLastDay,
    private readonly appoint: AppointSponsor,
    private readonly list: ListSponsored,
  ) {}

  /** The partners and customers the caller answers for. */
  @Allow('sponsor-externals')
  @Get('me/externals')
  @ApiOkResponse({ type: SponsoredAnswer })
  async listSponsored(@Caller() { personId }: Principal): Promise<SponsoredAnswer> {
    return { items: await this.list.execute(personId) };
  }

  // A sponsor needs no role for those they answer for: the use case asks whose the person is.
  @Allow('sponsor-externals')
  @Put('people/:id/last-day')
  @HttpCode(204)
  @ApiNoContentResponse()
  setLastDay(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() { lastDay }: LastDayBody,
  ): Promise<void> {
    return this.setDay.execute(caller, id, lastDay);
  }

  @Allow('manage-people')
  @Put('people/:id/sponsor')
  @HttpCode(204)
  @ApiNoContentResponse()
  appointSponsor(@IdParam() id: string, @Body() { sponsorId }: SponsorBody): Promise<void> {
    return this.appoint.execute(id, sponsorId);
  }
}
