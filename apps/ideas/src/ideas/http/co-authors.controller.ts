import { Body, Controller, Delete, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { ExpectedVersion } from '@zwerm/platform/http/entity-tag';
import { IdParam } from '@zwerm/platform/http/id-param';
import { DismissCoAuthorNotice } from '../use-cases/dismiss-co-author-notice.js';
import { NameCoAuthors } from '../use-cases/name-co-authors.js';
import { StepOut } from '../use-cases/step-out.js';
import { CoAuthorsBody, IdeaBody, ideaBody } from './ideas.dto.js';

/** Who wrote one idea with its author. */
@Controller('ideas/:id/co-authors')
export class CoAuthorsController {
  constructor(
    private readonly name: NameCoAuthors,
    private readonly stepOut: StepOut,
    private readonly dismissNotice: DismissCoAuthorNotice,
  ) {}

  @Put()
  @Allow('submit-ideas')
  @ApiOkResponse({ type: IdeaBody })
  async putCoAuthors(
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: CoAuthorsBody,
    @Caller() caller: Principal,
  ): Promise<IdeaBody> {
    const personIds = body.personIds.map((personId) => personId.toLowerCase());
    return ideaBody(await this.name.execute(caller, { id, expectedVersion, personIds }), caller.personId);
  }

  /** They have read that they were named. */
  @Put('me')
  @HttpCode(204)
  @Allow('submit-ideas')
  @ApiNoContentResponse()
  async putOwnCoAuthorship(@IdParam() id: string, @Caller() caller: Principal): Promise<void> {
    await this.dismissNotice.execute(caller, id);
  }

  @Delete('me')
  @HttpCode(204)
  @Allow('submit-ideas')
  @ApiNoContentResponse()
  async deleteOwnCoAuthorship(@IdParam() id: string, @Caller() caller: Principal): Promise<void> {
    await this.stepOut.execute(caller, id);
  }
}
