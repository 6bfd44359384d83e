import { randomBytes } from 'node:crypto';

/** A random token that stands in one private thing. */
export interface Canary {
  readonly thing: string;
  readonly token: string;
  /** Who may come across it, by name of role; `stranger` is nobody signed in. */
  readonly isFor: (who: string) => boolean;
}

/** Where a token was found by somebody it is not for. */
export interface Leak {
  readonly who: string;
  readonly where: string;
  readonly thing: string;
}

/** The tokens of private things, and the search for them in whatever comes out of an installation. */
export class Canaries {
  private readonly all = new Map<string, Canary>();
  private readonly met = new Set<string>();

  /** @returns a token to hide in a thing; lower case, and safe in a name or an address */
  hide(thing: string, isFor: Canary['isFor']): string {
    const token = `kanarie${randomBytes(9).toString('hex')}`;
    this.all.set(token, { thing, token, isFor });
    return token;
  }

  /** What a text gives away to somebody it is not for. */
  leaksIn(text: string, who: string, where: string): Leak[] {
    const low = text.toLowerCase();
    const found = [...this.all.values()].filter(({ token }) => low.includes(token));
    for (const { thing } of found) this.met.add(thing);
    return found.filter(({ isFor }) => !isFor(who)).map(({ thing }) => ({ who, where, thing }));
  }

  /** Things whose token was never met anywhere: a search that cannot find them proves nothing about them. */
  get neverMet(): string[] {
    return [...this.all.values()].map(({ thing }) => thing).filter((thing) => !this.met.has(thing));
  }
}
