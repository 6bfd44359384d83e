import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Turns } from '@zwerm/platform/load/turns';
import { HashingThread, type HashingTask } from './hashing-thread.js';

/** OWASP password storage cheat sheet, argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** One core is always left for everything else. */
const threads = Math.max(1, availableParallelism() - 1);

/** A hash costs some 50 ms of one core: so many waiters are a few seconds of work. */
const mostWaiting = 64;

/** Of them so many for one account: whoever guesses at one password leaves everybody else their place. */
const mostOfOneAccount = 8;

/** Checked for whoever has no password. It opens nothing: who has no hash is refused whatever it says. */
const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$VyZvlGCaUn3GHcAGev9OtQ$xDvptAOIjHrsWoGJaPeGHMNPwjtZRNDKFWUgdtVD0ZY';

/** Hashes and checks passwords beside the service, so that a burst of sign-ins cannot take its memory and time. */
@Injectable()
export class PasswordHasher {
  private readonly turns = new Turns(threads, mostWaiting, mostOfOneAccount);
  private readonly idle = Array.from({ length: threads }, () => new HashingThread(cost));

  /** @throws DomainError overloaded */
  async hash(password: string): Promise<string> {
    return String(await this.run({ password }));
  }

  /**
   * Takes the same time for a person without a password, or for nobody, as for a wrong password.
   * @param account whose attempts share a few places; none when left out
   * @throws DomainError overloaded
   */
  async matches(password: string, passwordHash: string | undefined, account?: string): Promise<boolean> {
    const against = passwordHash ?? decoy;
    return (await this.run({ password, against }, account)) === true && passwordHash !== undefined;
  }

  private run(task: HashingTask, account?: string): Promise<string | boolean> {
    return this.turns.take(async () => {
      const thread = this.idle.pop() ?? new HashingThread(cost);
      try {
        return await thread.run(task);
      } finally {
        this.idle.push(thread);
      }
    }, account);
  }
}
