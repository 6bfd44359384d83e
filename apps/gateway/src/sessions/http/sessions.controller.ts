import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse } from '@nestjs/swagger';
import { Public } from '@zwerm/platform/auth/allow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { credentialHashOf } from '../../callers/callers.js';
import { cookieValue } from '../../callers/request-credential.js';
import { ClientAddress } from '../client-address.js';
import { SessionCookie } from '../session-cookie.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { SignInBody } from './sessions.dto.js';

@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly start: SignIn,
    private readonly end: SignOut,
    private readonly cookie: SessionCookie,
    private readonly address: ClientAddress,
  ) {}

  /** Answers with the person's own account; the schema of `Me` comes from people. */
  @Public()
  @Post()
  @ApiCreatedResponse({ schema: { $ref: '#/components/schemas/Me' } })
  async signIn(
    @Body() { email, password, code }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const source = this.address.of(request);
    const { id, me } = await this.start.execute({
      email,
      password,
      code,
      userAgent: request.headers['user-agent'],
      source,
      formerSession: this.sessionOf(request),
    });
    void reply.header('set-cookie', this.cookie.given(id));
    return me;
  }

  /** Open to anyone: who has no session is as signed out as they want to be. */
  @Public()
  @Delete('current')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = this.sessionOf(request);
    if (session) await this.end.execute(session);
    void reply.header('set-cookie', this.cookie.taken());
  }

  private sessionOf({ headers }: FastifyRequest): string | undefined {
    const id = cookieValue(headers.cookie, this.cookie.name);
    return id ? credentialHashOf(id) : undefined;
  }
}
