import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CodeNeeded, WrongCode, WrongCredentials } from '../domain/credentials.errors.js';
import type { PrincipalFacts } from '../domain/principal-facts.js';
import { mostFailuresFromSource, mostFailuresOnAccount, sourceOf } from '../domain/sign-in-throttle.js';
import { PasswordHasher } from '../password-hasher.js';
import { BreakGlass } from '../persistence/break-glass.js';
import { PrincipalsRepository } from '../persistence/principals.repository.js';
import { SecondFactors } from '../persistence/second-factors.js';
import { SignInAttempts } from '../persistence/sign-in-attempts.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the authenticator app, or a recovery code. */
  readonly code?: string | undefined;
  /** Where the attempt comes from: the address the gateway saw. */
  readonly source: string;
  /** The browser, when the gateway knows that somebody signed in to this account in it before. */
  readonly browser?: string | undefined;
}

const most = { fromSource: mostFailuresFromSource, onAccount: mostFailuresOnAccount };

/** A browser that its owner used before does not queue behind those who only guess. */
const placesOf = (account: Buffer, { browser = '' }: Pick<Credentials, 'browser'>): string =>
  `${account.toString('hex')} ${browser}`;

/** Who somebody is, and whether they proved it twice. */
export type VerifiedPerson = PrincipalFacts & { readonly hasSecondFactor: boolean };

/**
 * Says who somebody is by e-mail address and password, and by a code where they have a second factor. Answers alike,
 * and as late, whatever was wrong; that a code is needed is only told to who knows the password.
 * @throws WrongCredentials, CodeNeeded, WrongCode, SignInThrottled, DomainError overloaded
 */
@Injectable()
export class VerifyCredentials {
  constructor(
    private readonly principals: PrincipalsRepository,
    private readonly attempts: SignInAttempts,
    private readonly secondFactors: SecondFactors,
    private readonly hasher: PasswordHasher,
    private readonly breakGlass: BreakGlass,
  ) {}

  async execute({ email, password, code, ...origin }: Credentials): Promise<VerifiedPerson> {
    const account = createHash('sha256').update(email.trim().toLowerCase()).digest();
    const source = sourceOf(origin);
    const attempt = await this.attempts.begin(account, source, most);
    const found = await this.principals.findByEmail(email.trim());
    const isMatch = await this.attempts.unlessOverloaded(attempt, () =>
      this.hasher.matches(password, found?.passwordHash ?? undefined, placesOf(account, origin)),
    );
    // Alike also where passwords are off for most: a right one must not show that it is.
    if (!isMatch || !found?.facts.active || !this.breakGlass.mayUsePassword(found.facts.roles))
      throw new WrongCredentials();
    const { personId } = found.facts;
    const hasSecondFactor = await this.secondFactors.isConfirmed(personId);
    if (hasSecondFactor) {
      if (code === undefined) {
        // The password was right: asking for the code is no failed attempt.
        await this.attempts.takeBack(attempt);
        throw new CodeNeeded();
      }
      if (!(await this.secondFactors.accept(personId, code))) throw new WrongCode();
    }
    await this.attempts.succeeded(account, source);
    await this.breakGlass.used(personId);
    return { ...found.facts, hasSecondFactor };
  }
}
