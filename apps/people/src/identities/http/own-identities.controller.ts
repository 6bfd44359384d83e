import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ListIdentities } from '../use-cases/list-identities.js';
import { UnlinkIdentity } from '../use-cases/unlink-identity.js';
import { IdentitiesAnswer } from './identities.dto.js';

@Controller('me/identities')
export class OwnIdentitiesController {
  constructor(
    private readonly list: ListIdentities,
    private readonly unlink: UnlinkIdentity,
  ) {}

  @Allow('change-own-credentials')
  @Get()
  @ApiOkResponse({ type: IdentitiesAnswer })
  async listIdentities(@Caller() { personId }: Principal): Promise<IdentitiesAnswer> {
    return { items: await this.list.execute(personId) };
  }

  @Allow('change-own-credentials')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  unlinkIdentity(@Caller() { personId }: Principal, @IdParam() id: string): Promise<void> {
    return this.unlink.execute(personId, id);
  }
}
