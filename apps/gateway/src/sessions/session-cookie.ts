import { Injectable } from '@nestjs/common';
import { GatewaySurroundings } from '../gateway-surroundings.js';

const longestSessionSeconds = 7 * 24 * 3_600;

/**
 * The session cookie: not readable by scripts, not sent along by other sites. Over HTTPS its name begins with
 * `__Host-`, with which browsers refuse it from neighbouring hosts (RFC 6265bis §4.1.3.2).
 */
@Injectable()
export class SessionCookie {
  readonly name: string;
  private readonly attributes: string;

  constructor(surroundings: GatewaySurroundings) {
    const isSecure = surroundings.publicUrl.startsWith('https:');
    this.name = isSecure ? '__Host-zwerm' : 'zwerm-session';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  }

  /** Value of `Set-Cookie` that hands out a session. */
  given(sessionId: string): string {
    return `${this.name}=${sessionId}; ${this.attributes}; Max-Age=${longestSessionSeconds}`;
  }

  /** Value of `Set-Cookie` that takes it back. */
  taken(): string {
    return `${this.name}=; ${this.attributes}; Max-Age=0`;
  }
}
