import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { Allow } from '@zwerm/platform/auth/allow';
import { IdParam } from '@zwerm/platform/http/id-param';
import { AllowDomain } from '../use-cases/allow-domain.js';
import { DisallowDomain } from '../use-cases/disallow-domain.js';
import { ListAllowedDomains } from '../use-cases/list-allowed-domains.js';
import {
  AllowedDomainCreatedAnswer,
  AllowedDomainsAnswer,
  NewAllowedDomainBody,
} from './registrations.dto.js';

@Controller('allowed-domains')
export class AllowedDomainsController {
  constructor(
    private readonly list: ListAllowedDomains,
    private readonly allow: AllowDomain,
    private readonly disallow: DisallowDomain,
  ) {}

  @Allow('manage-people')
  @Get()
  @ApiOkResponse({ type: AllowedDomainsAnswer })
  async listAllowedDomains(): Promise<AllowedDomainsAnswer> {
    return { items: await this.list.execute() };
  }

  @Allow('allow-domains')
  @Post()
  @ApiCreatedResponse({ type: AllowedDomainCreatedAnswer })
  async allowDomain(
    @Body() { domain, isApproved }: NewAllowedDomainBody,
  ): Promise<AllowedDomainCreatedAnswer> {
    return { id: await this.allow.execute(domain, isApproved) };
  }

  @Allow('allow-domains')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  disallowDomain(@IdParam() id: string): Promise<void> {
    return this.disallow.execute(id);
  }
}
