import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Public } from '@zwerm/platform/auth/allow';
import { AcceptInvitation } from '../use-cases/accept-invitation.js';
import { LookUpInvitation } from '../use-cases/look-up-invitation.js';
import {
  AcceptInvitationBody,
  FoundInvitationAnswer,
  InvitationCreatedAnswer,
  InvitationTokenBody,
} from './invitations.dto.js';

@Controller('invitations')
export class InvitationLinksController {
  constructor(
    private readonly lookUp: LookUpInvitation,
    private readonly accept: AcceptInvitation,
  ) {}

  /** Open to anyone: the link is the right. The secret is in the body, so that no log keeps it. */
  @Public()
  @Post('look-up')
  @HttpCode(200)
  @ApiOkResponse({ type: FoundInvitationAnswer })
  lookUpInvitation(@Body() { token }: InvitationTokenBody): Promise<FoundInvitationAnswer> {
    return this.lookUp.execute(token);
  }

  /** Open to anyone: the link is the right. */
  @Public()
  @Post('accept')
  @ApiCreatedResponse({ type: InvitationCreatedAnswer, description: 'the id of the new person' })
  async acceptInvitation(@Body() body: AcceptInvitationBody): Promise<InvitationCreatedAnswer> {
    return { id: await this.accept.execute(body) };
  }
}
