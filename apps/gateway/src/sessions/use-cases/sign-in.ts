import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { Principal } from '@zwerm/domain/principal';
import { SignInLimits } from '../domain/sign-in-limits.js';
import { PeopleService, type SignedInPerson } from '../people-service.js';
import { SessionStart, type Browser } from '../session-start.js';

export interface SignInCommand extends Browser {
  readonly email: string;
  readonly password: string;
  /** Of the second factor, where there is one. */
  readonly code?: string | undefined;
  /** Address the attempt comes from. */
  readonly source: string;
}

/**
 * Starts a session with a new secret id for somebody whose password is right.
 * @throws DomainError wrong-credentials, sign-in-throttled, overloaded, service-unavailable
 */
@Injectable()
export class SignIn {
  private readonly limits = new SignInLimits();

  constructor(
    private readonly people: PeopleService,
    private readonly start: SessionStart,
  ) {}

  /** @returns the secret id for the cookie, and the person's own account as people describes it */
  async execute({
    email,
    password,
    code,
    source,
    ...browser
  }: SignInCommand): Promise<{ id: string; me: object }> {
    const person = await this.verified({ email, password, code, source });
    const id = await this.start.begin(person, person.hasSecondFactor, browser);
    return { id, me: await this.people.ownAccount(principalOf(person)) };
  }

  private async verified(
    credentials: Parameters<PeopleService['verifyCredentials']>[0],
  ): Promise<SignedInPerson> {
    const { email, source } = credentials;
    if (this.limits.isExceeded(source, email, Date.now())) throw new DomainError('sign-in-throttled');
    try {
      return await this.people.verifyCredentials(credentials);
    } catch (error) {
      if (error instanceof DomainError && ['wrong-credentials', 'wrong-code'].includes(error.code))
        this.limits.failed(source, email, Date.now());
      throw error;
    }
  }
}

const principalOf = ({ personId, roles, memberships }: SignedInPerson): Principal => ({
  personId,
  roles,
  groupIds: memberships.map(({ groupId }) => groupId),
  mayWrite: true,
});
