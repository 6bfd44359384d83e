import { Body, Controller, Get, Headers, Patch } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { expectedVersion } from '@zwerm/platform/http/entity-tag';
import { ChangeOwnAccount } from '../use-cases/change-own-account.js';
import { ReadOwnAccount } from '../use-cases/read-own-account.js';
import { Me, OwnAccountChanges } from './people.dto.js';

@Controller('me')
export class OwnAccountController {
  constructor(
    private readonly read: ReadOwnAccount,
    private readonly change: ChangeOwnAccount,
  ) {}

  @Allow('read-own-account')
  @Get()
  @ApiOkResponse({ type: Me })
  async readOwnAccount(@Caller() { personId, viewedBy }: Principal): Promise<Me> {
    return { ...(await this.read.execute(personId)), viewedBy: viewedBy ?? null };
  }

  @Allow('change-own-account')
  @Patch()
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: Me })
  async changeOwnAccount(
    @Caller() { personId }: Principal,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: OwnAccountChanges,
  ): Promise<Me> {
    await this.change.execute({ personId, expectedVersion: expectedVersion(ifMatch, personId), ...changes });
    return { ...(await this.read.execute(personId)), viewedBy: null };
  }
}
