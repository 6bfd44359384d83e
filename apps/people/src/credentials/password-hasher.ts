import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Turns } from '@zwerm/platform/load/turns';

/** OWASP password storage cheat sheet, argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash costs some 50 ms of one core: so many waiters are about two seconds of work on two cores. */
const mostWaiting = 64;

/**
 * Hashes and checks passwords, at most as many at once as there are cores, so that a burst of sign-ins cannot take
 * all memory and time from everything else.
 */
@Injectable()
export class PasswordHasher {
  private readonly turns = new Turns(availableParallelism(), mostWaiting);
  private decoy?: Promise<string>;

  /** @throws DomainError overloaded */
  hash(password: string): Promise<string> {
    return this.turns.take(() => hash(password, cost));
  }

  /**
   * Takes the same time for a person without a password, or for nobody, as for a wrong password.
   * @throws DomainError overloaded
   */
  async matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    const against = passwordHash ?? (await (this.decoy ??= this.newDecoy()));
    const isMatch = await this.turns.take(() => verify(against, password));
    return isMatch && passwordHash !== undefined;
  }

  private newDecoy(): Promise<string> {
    return hash('nobody has this password', cost);
  }
}
