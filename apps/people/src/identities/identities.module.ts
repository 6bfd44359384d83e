import { Module } from '@nestjs/common';
import { MailModule } from '@zwerm/platform/mail/mail.module';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { InternalIdentitiesController } from './http/internal-identities.controller.js';
import { OwnIdentitiesController } from './http/own-identities.controller.js';
import { IdentitiesRepository } from './persistence/identities.repository.js';
import { WaysIn } from './persistence/ways-in.js';
import { LinkIdentity } from './use-cases/link-identity.js';
import { ListIdentities } from './use-cases/list-identities.js';
import { ResolveIdentity } from './use-cases/resolve-identity.js';
import { UnlinkIdentity } from './use-cases/unlink-identity.js';

@Module({
  imports: [MailModule, CredentialsModule],
  controllers: [InternalIdentitiesController, OwnIdentitiesController],
  providers: [IdentitiesRepository, WaysIn, ResolveIdentity, LinkIdentity, ListIdentities, UnlinkIdentity],
  exports: [IdentitiesRepository],
})
export class IdentitiesModule {}
