import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { AccountsController } from './http/accounts.controller.js';
import { AccessRepository } from './persistence/access.repository.js';
import { AccountsRepository } from './persistence/accounts.repository.js';
import { ExportAccounts } from './use-cases/export-accounts.js';
import { ListAccounts } from './use-cases/list-accounts.js';
import { ReadAccount } from './use-cases/read-account.js';
import { ReviseAccount } from './use-cases/revise-account.js';

/** The register of people as user managers keep it. */
@Module({
  imports: [CredentialsModule, RolesModule, UnitsModule],
  controllers: [AccountsController],
  providers: [AccessRepository, AccountsRepository, ListAccounts, ReadAccount, ReviseAccount, ExportAccounts],
  exports: [CredentialsModule, RolesModule, AccessRepository],
})
export class AccountsModule {}
