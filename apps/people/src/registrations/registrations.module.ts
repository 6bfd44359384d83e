import { Module } from '@nestjs/common';
import { MailModule } from '@zwerm/platform/mail/mail.module';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AllowedDomainsController } from './http/allowed-domains.controller.js';
import { RegistrationsController } from './http/registrations.controller.js';
import { AllowDomain } from './use-cases/allow-domain.js';
import { ConfirmRegistration } from './use-cases/confirm-registration.js';
import { DecideRegistration } from './use-cases/decide-registration.js';
import { DisallowDomain } from './use-cases/disallow-domain.js';
import { ListAllowedDomains } from './use-cases/list-allowed-domains.js';
import { ListRegistrations } from './use-cases/list-registrations.js';
import { RequestRegistration } from './use-cases/request-registration.js';

/** Registering by oneself, on domains that an administrator allows. */
@Module({
  imports: [AccountsModule, MailModule],
  controllers: [RegistrationsController, AllowedDomainsController],
  providers: [
    RequestRegistration,
    ConfirmRegistration,
    DecideRegistration,
    ListRegistrations,
    AllowDomain,
    DisallowDomain,
    ListAllowedDomains,
  ],
})
export class RegistrationsModule {}
