import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { PasswordHasher } from '../../credentials/password-hasher.js';
import { LinkUsed } from '../domain/account.errors.js';
import { PeopleRepository } from '../persistence/people.repository.js';

export interface FirstAdministratorCommand {
  readonly token: string;
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
}

/**
 * Registers the first administrator of an empty installation with the one-time link.
 * @throws LinkUsed when the link is unknown, used, expired, or there is an administrator by now; EmailTaken
 */
@Injectable()
export class RegisterFirstAdministrator {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly hasher: PasswordHasher,
    private readonly log: AccessLog,
  ) {}

  async execute({ token, password, ...person }: FirstAdministratorCommand): Promise<PersonId> {
    const tokenHash = createHash('sha256').update(token).digest();
    // Asked before the password is hashed, so that guessing tokens costs us next to nothing.
    if (!(await this.works(tokenHash))) throw new LinkUsed();
    const passwordHash = await this.hasher.hash(password);
    return this.transactions.run(async (manager) => {
      const [, taken]: [unknown, number] = await manager.query(
        `update first_administrator_link set used_at = database_now()
         where token_hash = $1 and used_at is null and expires_at > database_now()`,
        [tokenHash],
      );
      if (taken === 0 || (await this.people.lockAdministrators()).length > 0) throw new LinkUsed();
      const id = randomUUID();
      await this.people.register([
        { ...person, id, kind: 'employee', roles: ['administrator'], passwordHash },
      ]);
      await this.log.write({ actorId: null, subjectId: id, act: 'first-administrator' });
      return id;
    });
  }

  private async works(tokenHash: Buffer): Promise<boolean> {
    const found: unknown[] = await this.transactions.manager.query(
      'select 1 from first_administrator_link where token_hash = $1 and used_at is null and expires_at > database_now()',
      [tokenHash],
    );
    return found.length > 0;
  }
}
