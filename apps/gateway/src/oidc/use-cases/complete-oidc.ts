import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import type { KnownCaller } from '../../callers/callers.js';
import { PeopleService, type KnownPerson } from '../../sessions/people-service.js';
import { SessionsRepository } from '../../sessions/persistence/sessions.repository.js';
import { SessionStart, type Browser, type Proof } from '../../sessions/session-start.js';
import { claimedIdentity, type ClaimedIdentity } from '../domain/claimed-identity.js';
import { isProvedTwice } from '../domain/second-factor-trust.js';
import { IdentityProvider, type Answer } from '../identity-provider.js';
import type { OidcTransaction, Purpose } from '../transaction-cookie.js';

/** A browser that comes back from the provider. */
export interface ComeBack extends Browser {
  /** Of the callback, with its question mark. */
  readonly query: string;
  /** What this browser began; undefined when it began nothing, or too long ago. */
  readonly transaction: OidcTransaction | undefined;
  readonly caller: KnownCaller | undefined;
}

/** A longer one makes an address that browsers and providers refuse. */
const longestHint = 4_000;

/** Stable codes for the sign-in page. */
export type OidcProblem =
  'oidc-unknown-person' | 'oidc-refused' | 'identity-taken' | 'link-used' | 'email-taken';

export type OidcOutcome =
  { readonly returnTo: string; readonly sessionId?: string } | { readonly problem: OidcProblem };

/** Whom the provider answered for, and how well. */
interface Verified {
  readonly identity: ClaimedIdentity;
  readonly proof: Proof;
}

/** Ends what `BeginOidc` began: with a session, with a link, or with a problem. */
@Injectable()
export class CompleteOidc {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly people: PeopleService,
    private readonly start: SessionStart,
    private readonly sessions: SessionsRepository,
    private readonly logger: StructuredLogger,
  ) {}

  async execute({ query, transaction, caller, ...browser }: ComeBack): Promise<OidcOutcome> {
    const verified = transaction && (await this.verified(query, transaction));
    if (!verified) return { problem: 'oidc-refused' };
    const { returnTo, linkTo, invitation } = transaction;
    try {
      if (linkTo !== undefined)
        return { returnTo, sessionId: await this.link(verified, linkTo, { ...browser, caller }) };
      const person = await this.personOf(verified.identity, invitation);
      return { returnTo, sessionId: await this.start.begin(person, verified.proof, browser) };
    } catch (error) {
      return { problem: this.problemOf(error, invitation) };
    }
  }

  private personOf(identity: ClaimedIdentity, invitation: Purpose['invitation']): Promise<KnownPerson> {
    if (!invitation) return this.people.resolveIdentity(identity);
    const { issuer, subject } = identity;
    return this.people.acceptInvitation({ ...invitation, issuer, subject });
  }

  private async verified(query: string, transaction: OidcTransaction): Promise<Verified | undefined> {
    try {
      const answer = await this.provider.finish(query, transaction);
      const identity = claimedIdentity(answer.claims);
      return identity && { identity, proof: this.proofOf(answer) };
    } catch (error) {
      this.logger.warn('a sign-in through the identity provider was refused', { error });
      return undefined;
    }
  }

  private proofOf({ claims, idToken }: Answer): Proof {
    const { iss: issuer, sub: subject, sid } = claims;
    const { secondFactor = [], logsOutThere } = this.provider.client ?? {};
    return {
      isProvedTwice: isProvedTwice(claims, secondFactor),
      atProvider: {
        issuer,
        subject,
        sessionId: typeof sid === 'string' ? sid : undefined,
        idToken: logsOutThere && idToken.length <= longestHint ? idToken : undefined,
      },
    };
  }

  /**
   * Only within the session that asked for it. All sessions of the person end with it (ADR 0017), so they get another,
   * proved as often as the one they came with: a stolen session is not worth more for it.
   */
  private async link(
    { identity: { issuer, subject }, proof }: Verified,
    linkTo: string,
    { caller, ...browser }: Browser & { readonly caller: KnownCaller | undefined },
  ): Promise<string> {
    if (caller?.credentialHash !== linkTo || caller.principal.viewedBy) throw new DomainError('forbidden');
    const wasProvedTwice = await this.sessions.isProvedTwice(linkTo);
    const { personId } = caller.principal;
    const person = await this.people.linkIdentity({ issuer, subject, personId });
    return this.start.begin(person, { ...proof, isProvedTwice: wasProvedTwice }, browser);
  }

  private problemOf(error: unknown, invitation: Purpose['invitation']): OidcProblem {
    const code = error instanceof DomainError ? error.code : undefined;
    if (code === 'not-found') return invitation ? 'link-used' : 'oidc-unknown-person';
    if (code === 'identity-taken' || code === 'link-used' || code === 'email-taken') return code;
    if (code === 'forbidden') return 'oidc-refused';
    this.logger.error('a sign-in through the identity provider failed', { error });
    return 'oidc-refused';
  }
}
