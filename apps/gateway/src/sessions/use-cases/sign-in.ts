import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { PeopleService, type SignedInPerson } from '../people-service.js';
import { SessionStart, type Browser } from '../session-start.js';

export interface SignInCommand extends Browser {
  readonly email: string;
  readonly password: string;
  /** Of the second factor, where there is one. */
  readonly code?: string | undefined;
  /** Address the attempt comes from. */
  readonly source: string;
  /** The browser, when somebody signed in to this account in it before. */
  readonly knownBrowser?: string | undefined;
}

/**
 * Starts a session with a new secret id for somebody whose password is right.
 * @throws DomainError wrong-credentials, sign-in-throttled, overloaded, service-unavailable
 */
@Injectable()
export class SignIn {
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
    knownBrowser,
    ...browser
  }: SignInCommand): Promise<{ id: string; me: object }> {
    const person = await this.people.verifyCredentials({
      ...{ email, password, code, source },
      browser: knownBrowser,
    });
    const id = await this.start.begin(person, { isProvedTwice: person.hasSecondFactor }, browser);
    return { id, me: await this.people.ownAccount(principalOf(person)) };
  }
}

const principalOf = ({ personId, roles, memberships }: SignedInPerson): Principal => ({
  personId,
  roles,
  groupIds: memberships.map(({ groupId }) => groupId),
  mayWrite: true,
});
