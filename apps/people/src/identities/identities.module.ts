import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { InternalIdentitiesController } from './http/internal-identities.controller.js';
import { OwnIdentitiesController } from './http/own-identities.controller.js';
import { LinkIdentity } from './use-cases/link-identity.js';
import { ListIdentities } from './use-cases/list-identities.js';
import { ResolveIdentity } from './use-cases/resolve-identity.js';
import { UnlinkIdentity } from './use-cases/unlink-identity.js';

@Module({
  imports: [CredentialsModule],
  controllers: [InternalIdentitiesController, OwnIdentitiesController],
  providers: [ResolveIdentity, LinkIdentity, ListIdentities, UnlinkIdentity],
})
export class IdentitiesModule {}
