import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import type { KnownCaller } from '../../callers/callers.js';
import { PeopleService } from '../../sessions/people-service.js';
import { SessionsRepository } from '../../sessions/persistence/sessions.repository.js';
import { SessionStart, type Browser } from '../../sessions/session-start.js';
import { claimedIdentity, type ClaimedIdentity } from '../domain/claimed-identity.js';
import { IdentityProvider } from '../identity-provider.js';
import type { OidcTransaction } from '../transaction-cookie.js';

/** A browser that comes back from the provider. */
export interface ComeBack extends Browser {
  /** Of the callback, with its question mark. */
  readonly query: string;
  /** What this browser began; undefined when it began nothing, or too long ago. */
  readonly transaction: OidcTransaction | undefined;
  readonly caller: KnownCaller | undefined;
}

/** Stable codes for the sign-in page. */
export type OidcProblem = 'oidc-unknown-person' | 'oidc-refused' | 'identity-taken';

export type OidcOutcome =
  { readonly returnTo: string; readonly sessionId?: string } | { readonly problem: OidcProblem };

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
    const identity = transaction && (await this.verified(query, transaction));
    if (!identity) return { problem: 'oidc-refused' };
    const { returnTo, linkTo } = transaction;
    try {
      if (linkTo !== undefined)
        return { returnTo, sessionId: await this.link(identity, linkTo, { ...browser, caller }) };
      const person = await this.people.resolveIdentity(identity);
      // The provider answers for the second factor (ADR 0017).
      return { returnTo, sessionId: await this.start.begin(person, true, browser) };
    } catch (error) {
      return { problem: this.problemOf(error) };
    }
  }

  private async verified(query: string, transaction: OidcTransaction): Promise<ClaimedIdentity | undefined> {
    try {
      return claimedIdentity(await this.provider.finish(query, transaction));
    } catch (error) {
      this.logger.warn('a sign-in through the identity provider was refused', { error });
      return undefined;
    }
  }

  /**
   * Only within the session that asked for it. All sessions of the person end with it (ADR 0017), so they get another,
   * proved as often as the one they came with: a stolen session is not worth more for it.
   */
  private async link(
    { issuer, subject }: ClaimedIdentity,
    linkTo: string,
    { caller, ...browser }: Browser & { readonly caller: KnownCaller | undefined },
  ): Promise<string> {
    if (caller?.credentialHash !== linkTo || caller.principal.viewedBy) throw new DomainError('forbidden');
    const isProvedTwice = await this.sessions.isProvedTwice(linkTo);
    const { personId } = caller.principal;
    const person = await this.people.linkIdentity({ issuer, subject, personId });
    return this.start.begin(person, isProvedTwice, browser);
  }

  private problemOf(error: unknown): OidcProblem {
    const code = error instanceof DomainError ? error.code : undefined;
    if (code === 'not-found') return 'oidc-unknown-person';
    if (code === 'identity-taken') return 'identity-taken';
    if (code === 'forbidden') return 'oidc-refused';
    this.logger.error('a sign-in through the identity provider failed', { error });
    return 'oidc-refused';
  }
}
