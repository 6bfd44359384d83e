import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { limitOf } from '@zwerm/platform/http/page-query';
import { EmailTaken } from '../../accounts/domain/account.errors.js';
import { AlreadyInvited } from '../domain/invitation.errors.js';
import { InvitePeople } from '../use-cases/invite-people.js';
import { ListInvitations } from '../use-cases/list-invitations.js';
import { ResendInvitation } from '../use-cases/resend-invitation.js';
import { RevokeInvitation } from '../use-cases/revoke-invitation.js';
import {
  InvitationCreatedAnswer,
  InvitationPage,
  InvitationQuery,
  NewInvitationBody,
} from './invitations.dto.js';

@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invite: InvitePeople,
    private readonly list: ListInvitations,
    private readonly resend: ResendInvitation,
    private readonly revoke: RevokeInvitation,
  ) {}

  @Allow('manage-people')
  @Get()
  @ApiOkResponse({ type: InvitationPage })
  listInvitations(@Query() { state, cursor, limit }: InvitationQuery): Promise<InvitationPage> {
    return this.list.execute({ state, cursor, limit: limitOf({ limit }) });
  }

  @Allow('manage-people')
  @Idempotent()
  @Post()
  @ApiCreatedResponse({ type: InvitationCreatedAnswer })
  async invitePerson(
    @Caller() caller: Principal,
    @Body() body: NewInvitationBody,
  ): Promise<InvitationCreatedAnswer> {
    const [report] = await this.invite.execute(caller, [body]);
    if (report?.outcome === 'registered') throw new EmailTaken();
    if (!report?.id) throw new AlreadyInvited();
    return { id: report.id };
  }

  /** Sends it once more with a new link and 14 new days. */
  @Allow('manage-people')
  @Post(':id/resend')
  @HttpCode(204)
  @ApiNoContentResponse()
  resendInvitation(@Caller() caller: Principal, @IdParam() id: string): Promise<void> {
    return this.resend.execute(caller, id);
  }

  @Allow('manage-people')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  revokeInvitation(@IdParam() id: string): Promise<void> {
    return this.revoke.execute(id);
  }
}
