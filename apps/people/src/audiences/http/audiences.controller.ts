import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { PreviewAudience } from '../use-cases/preview-audience.js';
import { AudiencePreviewBody, AudienceReachAnswer, smallestCrowd } from './audiences.dto.js';

@Controller('audiences')
export class AudiencesController {
  constructor(private readonly preview: PreviewAudience) {}

  /** How many people an audience would reach. A question, asked by POST because a thousand ids fit no address. */
  @Allow('preview-audiences')
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: AudienceReachAnswer })
  async previewAudience(
    @Body() audience: AudiencePreviewBody,
    @Caller() caller: Principal,
  ): Promise<AudienceReachAnswer> {
    return { ...(await this.preview.execute(caller, audience)), k: smallestCrowd };
  }
}
