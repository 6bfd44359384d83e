import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ListEntries } from '../use-cases/list-entries.js';
import { RoundQuery } from '../../rounds/http/rounds.dto.js';
import { ListOwnReceipts } from '../use-cases/list-own-receipts.js';
import { ProveConsistency } from '../use-cases/prove-consistency.js';
import { ProveInclusion } from '../use-cases/prove-inclusion.js';
import { ReadCheckpoint } from '../use-cases/read-checkpoint.js';
import {
  CheckpointDto,
  ConsistencyDto,
  ConsistencyQuery,
  EntriesDto,
  EntriesQuery,
  InclusionDto,
  ReceiptsDto,
} from './log.dto.js';

@Controller()
export class LogController {
  constructor(
    private readonly receipts: ListOwnReceipts,
    private readonly inclusion: ProveInclusion,
    private readonly checkpoint: ReadCheckpoint,
    private readonly consistency: ProveConsistency,
    private readonly entries: ListEntries,
  ) {}

  @Get('challenges/:id/receipts/mine')
  @Allow('read-round')
  @ApiOkResponse({ type: ReceiptsDto })
  async listOwnReceipts(
    @IdParam() challengeId: string,
    @Query() { round }: RoundQuery,
    @Caller() principal: Principal,
  ): Promise<ReceiptsDto> {
    return { items: await this.receipts.execute({ challengeId, principal, number: round }) };
  }

  @Get('receipts/:leaf/proof')
  @Allow('verify-log')
  @ApiOkResponse({ type: InclusionDto })
  proveInclusion(@Param('leaf') leaf: string): Promise<InclusionDto> {
    return this.inclusion.execute(leaf);
  }

  @Get('audit/checkpoint')
  @Allow('verify-log')
  @ApiOkResponse({ type: CheckpointDto })
  readCheckpoint(): Promise<CheckpointDto> {
    return this.checkpoint.execute();
  }

  @Get('audit/consistency')
  @Allow('verify-log')
  @ApiOkResponse({ type: ConsistencyDto })
  async proveConsistency(@Query() sizes: ConsistencyQuery): Promise<ConsistencyDto> {
    return { path: await this.consistency.execute(sizes) };
  }

  @Get('audit/entries')
  @Allow('audit-log')
  @ApiOkResponse({ type: EntriesDto })
  listEntries(@Query() { from }: EntriesQuery): Promise<EntriesDto> {
    return this.entries.execute(from);
  }
}
