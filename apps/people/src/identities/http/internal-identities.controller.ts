import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GatewayOnly } from '@zwerm/platform/auth/allow';
import type { PrincipalFacts } from '../../credentials/domain/principal-facts.js';
import { LinkIdentity } from '../use-cases/link-identity.js';
import { ResolveIdentity } from '../use-cases/resolve-identity.js';
import { LinkIdentityBody, ResolveIdentityBody } from './identities.dto.js';

/** For the gateway in its own name, which checked what the provider signed; part of no public interface. */
@ApiExcludeController()
@Controller('internal/identities')
export class InternalIdentitiesController {
  constructor(
    private readonly resolve: ResolveIdentity,
    private readonly link: LinkIdentity,
  ) {}

  @GatewayOnly()
  @Post('resolved')
  @HttpCode(200)
  resolveIdentity(@Body() { directoryId, ...identity }: ResolveIdentityBody): Promise<PrincipalFacts> {
    return this.resolve.execute(identity, directoryId);
  }

  @GatewayOnly()
  @Post()
  @HttpCode(200)
  linkIdentity(@Body() { personId, ...identity }: LinkIdentityBody): Promise<PrincipalFacts> {
    return this.link.execute(personId, identity);
  }
}
