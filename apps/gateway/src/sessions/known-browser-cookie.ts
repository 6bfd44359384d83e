import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Seals } from '@zwerm/platform/auth/seals';
import { cookieValue } from '../callers/request-credential.js';
import { GatewaySurroundings } from '../gateway-surroundings.js';

const purpose = 'known-browser';
const idBytes = 12;
const keptSeconds = 180 * 24 * 3_600;

interface KnownBrowser {
  /** Digest of the address that signed in. */
  readonly account: string;
  readonly id: string;
}

/**
 * Marks a browser in which somebody signed in to an account, so that those who only guess at its password elsewhere
 * cannot keep its owner out (OWASP, device cookies). It opens nothing: without the password it is worth no more than
 * a place of one's own to be counted in.
 */
@Injectable()
export class KnownBrowserCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(
    private readonly seals: Seals,
    surroundings: GatewaySurroundings,
  ) {
    const isSecure = surroundings.publicUrl.startsWith('https:');
    this.name = isSecure ? '__Host-zwerm-browser' : 'zwerm-browser';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  }

  /** Value of `Set-Cookie`, once the password was right. */
  given(email: string, cookieHeader: string | undefined): string {
    const id = this.idOf(email, cookieHeader) ?? randomBytes(idBytes).toString('base64url');
    const text = JSON.stringify({ account: accountOf(email), id } satisfies KnownBrowser);
    const sealed = this.seals.seal(text, purpose).toString('base64url');
    return `${this.name}=${sealed}; ${this.attributes}; Max-Age=${keptSeconds}`;
  }

  /** @returns undefined when nobody signed in to this account in this browser before */
  idOf(email: string, cookieHeader: string | undefined): string | undefined {
    const value = cookieValue(cookieHeader, this.name);
    const text = value ? this.seals.open(Buffer.from(value, 'base64url'), purpose) : undefined;
    if (text === undefined) return undefined;
    const { account, id } = JSON.parse(text) as KnownBrowser;
    return account === accountOf(email) ? id : undefined;
  }
}

const accountOf = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
