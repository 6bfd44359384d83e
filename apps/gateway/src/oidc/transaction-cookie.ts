import { Injectable } from '@nestjs/common';
import { Seals } from '@zwerm/platform/auth/seals';
import { cookieValue } from '../callers/request-credential.js';
import { GatewaySurroundings } from '../gateway-surroundings.js';
import type { Expected } from './identity-provider.js';

/** What somebody goes to the provider for; to sign in, when it says nothing. */
export interface Purpose {
  /** Hash of the session to whose person the identity is to be linked. */
  readonly linkTo?: string | undefined;
  /** To be accepted with the identity. */
  readonly invitation?: { readonly token: string; readonly displayName: string } | undefined;
}

/** A sign-in that is under way at the provider. */
export interface OidcTransaction extends Expected, Purpose {
  readonly returnTo: string;
}

const name = 'zwerm-oidc';
const purpose = 'oidc-transaction';
const minutes = 10;

/**
 * Keeps a sign-in that is under way in the browser that began it, sealed. Its name cannot begin with `__Host-`: that
 * asks for `Path=/`, and this is for the callback alone. A neighbouring host that sets one of its own gains nothing,
 * for it cannot seal.
 */
@Injectable()
export class TransactionCookie {
  private readonly attributes: string;

  constructor(
    private readonly seals: Seals,
    surroundings: GatewaySurroundings,
  ) {
    const isSecure = surroundings.publicUrl.startsWith('https:');
    this.attributes = `Path=/api/v1/oidc; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  }

  /** Value of `Set-Cookie`. */
  given(transaction: OidcTransaction): string {
    const text = JSON.stringify({ ...transaction, untilMs: Date.now() + minutes * 60_000 });
    const sealed = this.seals.seal(text, purpose).toString('base64url');
    return `${name}=${sealed}; ${this.attributes}; Max-Age=${minutes * 60}`;
  }

  /** Value of `Set-Cookie` that takes it back. */
  taken(): string {
    return `${name}=; ${this.attributes}; Max-Age=0`;
  }

  /** @returns undefined when there is none, it is not of our making, or it is too old */
  read(cookieHeader: string | undefined): OidcTransaction | undefined {
    const value = cookieValue(cookieHeader, name);
    const text = value ? this.seals.open(Buffer.from(value, 'base64url'), purpose) : undefined;
    if (text === undefined) return undefined;
    const { untilMs, ...transaction } = JSON.parse(text) as OidcTransaction & { untilMs: number };
    return Date.now() < untilMs ? transaction : undefined;
  }
}
