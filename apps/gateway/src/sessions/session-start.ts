import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Callers, credentialHashOf } from '../callers/callers.js';
import type { PrincipalFacts } from '../principals/domain/principal-facts.js';
import { PrincipalsRepository } from '../principals/persistence/principals.repository.js';
import { browserName } from './domain/browser-name.js';
import type { KnownPerson } from './people-service.js';
import { SessionsRepository, type NewSession } from './persistence/sessions.repository.js';

/** The browser that is to have a session. */
export interface Browser {
  readonly userAgent?: string | undefined;
  /** Hash of the session it had until now; it ends. */
  readonly formerSession: string | undefined;
}

/** How somebody proved who they are. */
export type Proof = Pick<NewSession, 'isProvedTwice' | 'atProvider'>;

/** Starts a session for somebody who proved who they are. */
@Injectable()
export class SessionStart {
  constructor(
    private readonly transactions: Transactions,
    private readonly principals: PrincipalsRepository,
    private readonly sessions: SessionsRepository,
    private readonly callers: Callers,
  ) {}

  /** @returns its new secret id, for the cookie */
  async begin(person: KnownPerson, proof: Proof, { userAgent, formerSession }: Browser): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.transactions.run(async () => {
      await this.principals.keep(factsOf(person));
      await this.sessions.removeExpired();
      if (formerSession) await this.sessions.remove(formerSession);
      await this.sessions.add({
        hash: credentialHashOf(id),
        personId: person.personId,
        browser: browserName(userAgent),
        ...proof,
      });
    });
    if (formerSession) this.callers.forgetCredential(formerSession);
    return id;
  }
}

/** People's answer may be newer than the events we have seen, or older than one: versions decide. */
const factsOf = ({
  personId,
  roles,
  grants,
  actsFor,
  active,
  version,
  memberships,
}: KnownPerson): PrincipalFacts => ({
  roles: [{ personId, roles, grants, actsFor, version }],
  activity: [{ personId, active, version }],
  memberships: memberships.map((membership) => ({ personId, isMember: true, ...membership })),
});
