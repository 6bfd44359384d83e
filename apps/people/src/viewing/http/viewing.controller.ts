import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GatewayOnly } from '@zwerm/platform/auth/allow';
import { BeginViewing } from '../use-cases/begin-viewing.js';
import { EndViewing } from '../use-cases/end-viewing.js';
import { EndedViewingBody, NewViewingBody } from './viewing.dto.js';

/** For the gateway, which asks here before it shows an administrator the app as somebody else. */
@ApiExcludeController()
@Controller('internal/viewings')
export class ViewingController {
  constructor(
    private readonly begin: BeginViewing,
    private readonly end: EndViewing,
  ) {}

  @GatewayOnly()
  @Post()
  @HttpCode(200)
  async beginViewing(@Body() body: NewViewingBody): Promise<object> {
    await this.begin.execute(body);
    return {};
  }

  @GatewayOnly()
  @Post('ended')
  @HttpCode(200)
  async endViewing(@Body() { viewerId, personId }: EndedViewingBody): Promise<object> {
    await this.end.execute(viewerId, personId);
    return {};
  }
}
