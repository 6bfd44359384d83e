import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AdministratorExists } from '../domain/account.errors.js';
import { firstAdministratorLinkHours } from '../domain/password-rules.js';
import { PeopleRepository } from '../persistence/people.repository.js';

/**
 * Makes the one-time link with which an empty installation gets its first administrator. Only its hash is kept;
 * a new link makes the former ones useless.
 * @throws AdministratorExists
 */
@Injectable()
export class CreateFirstAdministratorLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
  ) {}

  async execute(): Promise<{ token: string; expiresAt: string }> {
    return this.transactions.run(async (manager) => {
      if ((await this.people.lockAdministrators()).length > 0) throw new AdministratorExists();
      const token = randomBytes(32).toString('base64url');
      await manager.query('delete from first_administrator_link where used_at is null');
      const [link]: [{ expires_at: Date }] = await manager.query(
        `insert into first_administrator_link (token_hash, expires_at)
         values ($1, database_now() + make_interval(hours => $2)) returning expires_at`,
        [createHash('sha256').update(token).digest(), firstAdministratorLinkHours],
      );
      return { token, expiresAt: link.expires_at.toISOString() };
    });
  }
}
