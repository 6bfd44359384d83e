import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Callers, credentialHashOf } from '../../callers/callers.js';
import type { PrincipalFacts } from '../../principals/domain/principal-facts.js';
import { PrincipalsRepository } from '../../principals/persistence/principals.repository.js';
import { browserName } from '../domain/browser-name.js';
import { SignInLimits } from '../domain/sign-in-limits.js';
import { PeopleService, type SignedInPerson } from '../people-service.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';

export interface SignInCommand {
  readonly email: string;
  readonly password: string;
  /** Of the second factor, where there is one. */
  readonly code?: string | undefined;
  readonly userAgent?: string | undefined;
  /** Address the attempt comes from. */
  readonly source: string;
  /** Hash of the session the browser had until now; it ends. */
  readonly formerSession: string | undefined;
}

/**
 * Starts a session with a new secret id for somebody whose password is right.
 * @throws DomainError wrong-credentials, sign-in-throttled, overloaded, service-unavailable
 */
@Injectable()
export class SignIn {
  private readonly limits = new SignInLimits();

  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
    private readonly principals: PrincipalsRepository,
    private readonly sessions: SessionsRepository,
    private readonly callers: Callers,
  ) {}

  /** @returns the secret id for the cookie, and the person's own account as people describes it */
  async execute({
    email,
    password,
    code,
    userAgent,
    source,
    formerSession,
  }: SignInCommand): Promise<{ id: string; me: object }> {
    const person = await this.verified({ email, password, code, source });
    const id = randomBytes(32).toString('base64url');
    await this.transactions.run(async () => {
      await this.principals.keep(factsOf(person));
      await this.sessions.removeExpired();
      if (formerSession) await this.sessions.remove(formerSession);
      await this.sessions.add({
        hash: credentialHashOf(id),
        personId: person.personId,
        browser: browserName(userAgent),
        isProvedTwice: person.hasSecondFactor,
      });
    });
    if (formerSession) this.callers.forgetCredential(formerSession);
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

/** People's answer may be newer than the events we have seen, or older than one: versions decide. */
const factsOf = ({
  personId,
  roles,
  grants,
  actsFor,
  active,
  version,
  memberships,
}: SignedInPerson): PrincipalFacts => ({
  roles: [{ personId, roles, grants, actsFor, version }],
  activity: [{ personId, active, version }],
  memberships: memberships.map((membership) => ({ personId, isMember: true, ...membership })),
});
