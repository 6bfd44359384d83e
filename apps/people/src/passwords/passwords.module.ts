import { Module } from '@nestjs/common';
import { MailModule } from '@zwerm/platform/mail/mail.module';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { PasswordsController } from './http/passwords.controller.js';
import { PasswordsRepository } from './persistence/passwords.repository.js';
import { TidyLinksOnTime } from './scheduling/tidy-links-on-time.js';
import { ChangeOwnPassword } from './use-cases/change-own-password.js';
import { ForgetSpentLinks } from './use-cases/forget-spent-links.js';
import { RequestPasswordLink } from './use-cases/request-password-link.js';
import { SetPassword } from './use-cases/set-password.js';

@Module({
  imports: [MailModule, CredentialsModule],
  controllers: [PasswordsController],
  providers: [
    PasswordsRepository,
    RequestPasswordLink,
    SetPassword,
    ChangeOwnPassword,
    ForgetSpentLinks,
    TidyLinksOnTime,
  ],
})
export class PasswordsModule {}
