import { Module } from '@nestjs/common';
import { MailModule } from '@zwerm/platform/mail/mail.module';
import { AccessLog } from '../access-log/persistence/access-log.js';
import { InternalController } from './http/internal.controller.js';
import { PasswordHasher } from './password-hasher.js';
import { BreakGlass } from './persistence/break-glass.js';
import { PrincipalsRepository } from './persistence/principals.repository.js';
import { SignInAttempts } from './persistence/sign-in-attempts.js';
import { SecondFactors } from './persistence/second-factors.js';
import { FindPrincipal } from './use-cases/find-principal.js';
import { VerifyCredentials } from './use-cases/verify-credentials.js';

/** By what the gateway recognises people. There is one hasher in the process: its queue bounds all hashing. */
@Module({
  imports: [MailModule],
  controllers: [InternalController],
  providers: [
    PasswordHasher,
    PrincipalsRepository,
    SignInAttempts,
    SecondFactors,
    AccessLog,
    BreakGlass,
    VerifyCredentials,
    FindPrincipal,
  ],
  exports: [PasswordHasher, PrincipalsRepository, SignInAttempts, SecondFactors, BreakGlass],
})
export class CredentialsModule {}
