import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { ViewingsRepository } from '../viewing/persistence/viewings.repository.js';
import {
  CredentialsRepository,
  type CredentialKind,
  type StoredCredential,
} from './persistence/credentials.repository.js';
import { principalOf } from './standing.js';

/** Somebody who is let in: who they are and by what. */
export interface KnownCaller {
  readonly principal: Principal;
  readonly kind: CredentialKind;
  /** SHA-256 of the cookie value or token, base64url. */
  readonly credentialHash: string;
  /** An administrator who has yet to prove themself twice: see `isOpenWithoutSecondFactor`. */
  readonly lacksSecondFactor: boolean;
}

/** What became of a person or a credential, for those who keep something open on their behalf. */
export type Forgotten = { readonly personId: PersonId } | { readonly credentialHash: string };

interface Remembered {
  readonly caller: KnownCaller | undefined;
  readonly untilMs: number;
}

const rememberedMs = 5_000;
const mostRemembered = 20_000;

/**
 * Turns cookies and bearer tokens into callers. An answer is remembered for five seconds, so a busy person costs a
 * query every five seconds; what this process hears about (sign-out, roles, groups, deactivation) is forgotten at
 * once, and what another process heard within those five seconds.
 */
@Injectable()
export class Callers {
  private readonly remembered = new Map<string, Remembered>();
  private readonly pending = new Map<string, Promise<KnownCaller | undefined>>();
  private readonly listeners = new Set<(forgotten: Forgotten) => void>();

  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly viewings: ViewingsRepository,
    private readonly logger: StructuredLogger,
  ) {}

  /**
   * The answer for a credential seen a moment ago, without waiting.
   * @returns undefined when it has to be looked up; a caller of undefined when it is known to let nobody in
   */
  recall(credentialHash: string): Remembered | undefined {
    const known = this.remembered.get(credentialHash);
    return known && known.untilMs > Date.now() ? known : undefined;
  }

  /** Looks a credential up; several requests that ask at once share one query. */
  find(kind: CredentialKind, credentialHash: string): Promise<KnownCaller | undefined> {
    const running = this.pending.get(credentialHash);
    if (running) return running;
    const lookup = this.lookUp(kind, credentialHash);
    this.pending.set(credentialHash, lookup);
    lookup.then(
      (caller) => this.isCurrent(credentialHash, lookup) && this.remember(credentialHash, caller),
      () => this.isCurrent(credentialHash, lookup),
    );
    return lookup;
  }

  forgetPerson(personId: PersonId): void {
    for (const [hash, { caller }] of this.remembered)
      if (caller?.principal.personId === personId || caller?.principal.viewedBy === personId)
        this.remembered.delete(hash);
    this.pending.clear();
    this.tell({ personId });
  }

  forgetCredential(credentialHash: string): void {
    this.remembered.delete(credentialHash);
    this.pending.delete(credentialHash);
    this.tell({ credentialHash });
  }

  onForget(listener: (forgotten: Forgotten) => void): void {
    this.listeners.add(listener);
  }

  private async lookUp(kind: CredentialKind, credentialHash: string): Promise<KnownCaller | undefined> {
    const hash = Buffer.from(credentialHash, 'base64url');
    const stored = await this.credentials.find(kind, hash);
    if (!stored) return undefined;
    // Nobody waits for it: it is for the person's own list, and to tell idle sessions.
    if (stored.mustTouch)
      this.credentials
        .touch(kind, hash)
        .catch((error: unknown) => this.logger.warn('a credential was not touched', { error }));
    const { lacksSecondFactor } = stored;
    return { principal: await this.eyesOf(stored, hash), kind, credentialHash, lacksSecondFactor };
  }

  /** Whoever they are, or the person as whom an administrator looks at the app. */
  private async eyesOf(stored: StoredCredential, hash: Buffer): Promise<Principal> {
    const { kind, personId, roles, mayWrite } = stored;
    const mayView = kind === 'session' && roles.includes('administrator');
    const viewed = mayView ? await this.viewings.find(hash, personId) : undefined;
    return viewed ? { ...principalOf(viewed, false), viewedBy: personId } : principalOf(stored, mayWrite);
  }

  /** False for a lookup that began before something was forgotten: it may have read what no longer holds. */
  private isCurrent(credentialHash: string, lookup: Promise<unknown>): boolean {
    return this.pending.get(credentialHash) === lookup && this.pending.delete(credentialHash);
  }

  private remember(credentialHash: string, caller: KnownCaller | undefined): void {
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(credentialHash, { caller, untilMs: Date.now() + rememberedMs });
  }

  private tell(forgotten: Forgotten): void {
    for (const listener of this.listeners) listener(forgotten);
  }
}

/** How a secret credential is known to us: the database never holds the secret itself. */
export const credentialHashOf = (secret: string): string => hash('sha256', secret, 'base64url');
