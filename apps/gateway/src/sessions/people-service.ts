import { Injectable } from '@nestjs/common';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import type { Role } from '@zwerm/domain/role';
import { gatewayItself } from '@zwerm/platform/auth/internal-token';
import { InternalTokens } from '../callers/internal-tokens.js';
import { acceptedAnswer } from '../links/accepted-answer.js';
import { ServiceLinks } from '../links/service-links.js';

/** What people knows of somebody who proved who they are. */
export interface KnownPerson {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  /** Roles within a scope or until a moment. */
  readonly grants?: readonly object[];
  /** Leaders whose delegate the person is. */
  readonly actsFor?: readonly object[];
  readonly active: boolean;
  readonly version: number;
  readonly memberships: readonly { readonly groupId: GroupId; readonly version: number }[];
}

/** Somebody whose password was right. */
export interface SignedInPerson extends KnownPerson {
  /** Whether they proved themself twice. */
  readonly hasSecondFactor: boolean;
}

/** A page of what took access away from somebody. */
export interface Departures {
  /** The moment up to which people told it; ISO 8601. */
  readonly asOf: string;
  readonly events: readonly CloudEvent[];
  /** Null when this was the last page. */
  readonly next: number | null;
}

/** The questions that the gateway itself asks the people service. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly links: ServiceLinks,
    private readonly tokens: InternalTokens,
  ) {}

  /** @throws DomainError with the code people refused with, such as wrong-credentials */
  async verifyCredentials(body: {
    email: string;
    password: string;
    code?: string | undefined;
    source: string;
    browser?: string | undefined;
  }): Promise<SignedInPerson> {
    return (await this.tell('/api/v1/internal/credentials', body)) as SignedInPerson;
  }

  /**
   * Whom an identity provider answers for.
   * @throws DomainError not-found when it is nobody, or nobody who may come in
   */
  async resolveIdentity(body: {
    issuer: string;
    subject: string;
    directoryId?: string;
  }): Promise<KnownPerson> {
    return (await this.tell('/api/v1/internal/identities/resolved', body)) as KnownPerson;
  }

  /** @throws DomainError identity-taken */
  async linkIdentity(body: { personId: PersonId; issuer: string; subject: string }): Promise<KnownPerson> {
    return (await this.tell('/api/v1/internal/identities', body)) as KnownPerson;
  }

  /** @throws DomainError not-found, link-used, email-taken, identity-taken */
  async acceptInvitation(body: {
    token: string;
    displayName: string;
    issuer: string;
    subject: string;
  }): Promise<KnownPerson> {
    return (await this.tell('/api/v1/internal/invitations/accepted', body)) as KnownPerson;
  }

  /**
   * Asks whether an administrator may look at the app as somebody else; people writes it down.
   * @throws DomainError not-found, forbidden
   */
  async beginViewing(body: { viewerId: PersonId; personId: PersonId; reason: string }): Promise<void> {
    await this.tell('/api/v1/internal/viewings', body);
  }

  async endViewing(body: { viewerId: PersonId; personId: PersonId }): Promise<void> {
    await this.tell('/api/v1/internal/viewings/ended', body);
  }

  /**
   * What took access away from somebody since a moment, a page at a time.
   * @param since ISO 8601
   * @param after 0, or what the page before said comes next
   */
  async departuresSince(since: string, after: number): Promise<Departures> {
    return (await this.tell('/api/v1/internal/departures', { since, after })) as Departures;
  }

  private async tell(path: string, body: object): Promise<object> {
    const token = await this.tokens.sign(gatewayItself, 'people');
    return acceptedAnswer(await this.links.to('people').ask({ method: 'POST', path, token, body }));
  }

  /** The `Me` of a person, as people describes it. */
  async ownAccount(principal: Principal): Promise<object> {
    const token = await this.tokens.sign(principal, 'people');
    return acceptedAnswer(await this.links.to('people').ask({ method: 'GET', path: '/api/v1/me', token }));
  }
}
