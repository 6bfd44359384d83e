import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow, Public } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ConfirmRegistration } from '../use-cases/confirm-registration.js';
import { DecideRegistration } from '../use-cases/decide-registration.js';
import { ListAllowedDomains } from '../use-cases/list-allowed-domains.js';
import { ListRegistrations } from '../use-cases/list-registrations.js';
import { RequestRegistration } from '../use-cases/request-registration.js';
import {
  ConfirmedRegistrationAnswer,
  ConfirmRegistrationBody,
  PendingRegistrationsAnswer,
  RegistrationDecisionBody,
  RegistrationOfferAnswer,
  RegistrationRequestBody,
} from './registrations.dto.js';

@Controller('self-registrations')
export class RegistrationsController {
  constructor(
    private readonly request: RequestRegistration,
    private readonly confirm: ConfirmRegistration,
    private readonly list: ListRegistrations,
    private readonly decide: DecideRegistration,
    private readonly domains: ListAllowedDomains,
  ) {}

  /** Whether the sign-in page should offer it; on which domains is nobody's business outside. */
  @Public()
  @Get('offer')
  @ApiOkResponse({ type: RegistrationOfferAnswer })
  async readOffer(): Promise<RegistrationOfferAnswer> {
    return { isOffered: (await this.domains.execute()).length > 0 };
  }

  /** The same answer whatever the address: what is the case goes there by mail. */
  @Public()
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse()
  requestRegistration(@Body() body: RegistrationRequestBody): Promise<void> {
    return this.request.execute(body);
  }

  /** Open to anyone: the link from the mail is the right. */
  @Public()
  @Post('confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: ConfirmedRegistrationAnswer })
  async confirmRegistration(@Body() body: ConfirmRegistrationBody): Promise<ConfirmedRegistrationAnswer> {
    return { state: await this.confirm.execute(body) };
  }

  @Allow('manage-people')
  @Get()
  @ApiOkResponse({ type: PendingRegistrationsAnswer })
  async listRegistrations(): Promise<PendingRegistrationsAnswer> {
    return { items: await this.list.execute() };
  }

  @Allow('manage-people')
  @Post(':id/transitions')
  @HttpCode(204)
  @ApiNoContentResponse()
  decideRegistration(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() decision: RegistrationDecisionBody,
  ): Promise<void> {
    return this.decide.execute(caller, id, decision);
  }
}
