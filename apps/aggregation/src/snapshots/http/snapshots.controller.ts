import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadSnapshot } from '../use-cases/read-snapshot.js';
import { SnapshotQuery } from './snapshots.dto.js';

@Controller('challenges/:id/snapshot')
export class SnapshotsController {
  constructor(private readonly snapshots: ReadSnapshot) {}

  @Allow('read-rankings')
  @Get()
  @Header('content-type', 'application/jsonl; charset=utf-8')
  @ApiProduces('application/jsonl')
  @ApiOkResponse({
    schema: { type: 'string' },
    description: 'JSON lines, as `zwerm verify --snapshot` reads them',
  })
  readSnapshot(
    @IdParam() challengeId: string,
    @Query() { round }: SnapshotQuery,
    @Caller() reader: Principal,
  ): Promise<string> {
    return this.snapshots.execute({ challengeId, reader, round });
  }
}
