import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { ExpectedVersion } from '@zwerm/platform/http/entity-tag';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { limitOf, PageQuery } from '@zwerm/platform/http/page-query';
import { CreateDomain } from '../use-cases/create-domain.js';
import { ListDomains } from '../use-cases/list-domains.js';
import { ReadDomain } from '../use-cases/read-domain.js';
import { ReviseDomain } from '../use-cases/revise-domain.js';
import { DomainBody, domainBody, DomainChangesBody, DomainPageBody, NewDomainBody } from './domains.dto.js';

@Controller('domains')
export class DomainsController {
  constructor(
    private readonly create: CreateDomain,
    private readonly read: ReadDomain,
    private readonly list: ListDomains,
    private readonly revise: ReviseDomain,
  ) {}

  @Get()
  @Allow('read-domains')
  @ApiOkResponse({ type: DomainPageBody })
  async listDomains(@Query() query: PageQuery, @Caller() caller: Principal): Promise<DomainPageBody> {
    const page = await this.list.execute(caller, { cursor: query.cursor, limit: limitOf(query) });
    return { ...page, items: page.items.map(domainBody) };
  }

  @Post()
  @Allow('manage-domains')
  @Idempotent()
  @ApiCreatedResponse({ type: DomainBody })
  async createDomain(@Body() body: NewDomainBody, @Caller() caller: Principal): Promise<DomainBody> {
    return domainBody(await this.create.execute(caller, body));
  }

  @Get(':id')
  @Allow('read-domains')
  @ApiOkResponse({ type: DomainBody })
  async getDomain(@IdParam() id: string, @Caller() caller: Principal): Promise<DomainBody> {
    return domainBody(await this.read.execute(caller, id));
  }

  @Patch(':id')
  @Allow('manage-domains')
  @ApiOkResponse({ type: DomainBody })
  async reviseDomain(
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() changes: DomainChangesBody,
  ): Promise<DomainBody> {
    return domainBody(await this.revise.execute({ id, expectedVersion, changes }));
  }
}
