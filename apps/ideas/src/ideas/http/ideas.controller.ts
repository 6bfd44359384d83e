import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { ExpectedVersion } from '@zwerm/platform/http/entity-tag';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { ListIdeaVersions } from '../use-cases/list-idea-versions.js';
import { MoveIdea } from '../use-cases/move-idea.js';
import { ReadIdea } from '../use-cases/read-idea.js';
import { ReviseIdea } from '../use-cases/revise-idea.js';
import { ReadMergeTrail } from '../../merges/use-cases/read-merge-trail.js';
import {
  IdeaBody,
  ideaBody,
  IdeaChangesBody,
  IdeaTransitionBody,
  IdeaVersionsBody,
  mergedIdeaBody,
  MergeTrailBody,
} from './ideas.dto.js';

/** One idea. */
@Controller('ideas/:id')
export class IdeasController {
  constructor(
    private readonly read: ReadIdea,
    private readonly revise: ReviseIdea,
    private readonly move: MoveIdea,
    private readonly versions: ListIdeaVersions,
    private readonly mergeTrail: ReadMergeTrail,
  ) {}

  @Get()
  @Allow('read-ideas')
  @ApiOkResponse({ type: IdeaBody })
  async getIdea(@IdParam() id: string, @Caller() caller: Principal): Promise<IdeaBody> {
    return ideaBody(await this.read.execute(caller, id), caller.personId);
  }

  @Patch()
  @Allow('submit-ideas')
  @ApiOkResponse({ type: IdeaBody })
  async reviseIdea(
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { title, body }: IdeaChangesBody,
    @Caller() caller: Principal,
  ): Promise<IdeaBody> {
    return ideaBody(await this.revise.execute(caller, { id, expectedVersion, title, body }), caller.personId);
  }

  @Post('transitions')
  @HttpCode(200)
  @Allow('submit-ideas')
  @Idempotent()
  @ApiOkResponse({ type: IdeaBody })
  async moveIdea(
    @IdParam() id: string,
    @Body() { to }: IdeaTransitionBody,
    @Caller() caller: Principal,
  ): Promise<IdeaBody> {
    return ideaBody(await this.move.execute(caller, { id, to }), caller.personId);
  }

  @Get('merge-trail')
  @Allow('read-ideas')
  @ApiOkResponse({ type: MergeTrailBody })
  async readMergeTrail(@IdParam() id: string, @Caller() caller: Principal): Promise<MergeTrailBody> {
    const { mergedInto, absorbed } = await this.mergeTrail.execute(caller, id);
    return { mergedInto: mergedInto && mergedIdeaBody(mergedInto), absorbed: absorbed.map(mergedIdeaBody) };
  }

  @Get('versions')
  @Allow('read-ideas')
  @ApiOkResponse({ type: IdeaVersionsBody })
  async listIdeaVersions(@IdParam() id: string, @Caller() caller: Principal): Promise<IdeaVersionsBody> {
    return { items: await this.versions.execute(caller, id) };
  }
}
