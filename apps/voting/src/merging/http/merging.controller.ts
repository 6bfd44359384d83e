import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { ListMerges } from '../use-cases/list-merges.js';
import { MergeIdeas } from '../use-cases/merge-ideas.js';
import { PreviewMerge } from '../use-cases/preview-merge.js';
import { UndoMerge } from '../use-cases/undo-merge.js';
import {
  listedMergeDto,
  MergeDto,
  mergeDto,
  MergeInput,
  MergePreviewDto,
  MergePreviewQuery,
  MergesDto,
  UndoMergeInput,
} from './merging.dto.js';

@Controller()
export class MergingController {
  constructor(
    private readonly list: ListMerges,
    private readonly preview: PreviewMerge,
    private readonly merge: MergeIdeas,
    private readonly undo: UndoMerge,
  ) {}

  @Get('challenges/:id/merges')
  @Allow('read-round')
  @ApiOkResponse({ type: MergesDto })
  async listMerges(@IdParam() challengeId: string, @Caller() principal: Principal): Promise<MergesDto> {
    return { items: (await this.list.execute({ challengeId, principal })).map(listedMergeDto) };
  }

  @Get('ideas/:id/merge')
  @Allow('read-round')
  @ApiOkResponse({ type: MergePreviewDto })
  async previewMerge(
    @IdParam() ideaId: string,
    @Query() { into }: MergePreviewQuery,
    @Caller() principal: Principal,
  ): Promise<MergePreviewDto> {
    const report = await this.preview.execute({ principal, ideaId, into: into.toLowerCase() });
    const { votes, withheld } = report;
    return { moved: votes?.moved ?? null, double: votes?.double ?? null, withheld };
  }

  @Post('ideas/:id/merge')
  @Allow('read-round')
  @Idempotent()
  @ApiCreatedResponse({ type: MergeDto })
  async mergeIdeas(
    @IdParam() ideaId: string,
    @Body() { into, reason }: MergeInput,
    @Caller() principal: Principal,
  ): Promise<MergeDto> {
    return mergeDto(await this.merge.execute({ principal, ideaId, into: into.toLowerCase(), reason }));
  }

  @Post('ideas/:id/merge/undo')
  @HttpCode(200)
  @Allow('read-round')
  @Idempotent()
  @ApiOkResponse({ type: MergeDto })
  async undoMerge(
    @IdParam() ideaId: string,
    @Body() { reason }: UndoMergeInput,
    @Caller() principal: Principal,
  ): Promise<MergeDto> {
    return mergeDto(await this.undo.execute({ principal, ideaId, reason }));
  }
}
