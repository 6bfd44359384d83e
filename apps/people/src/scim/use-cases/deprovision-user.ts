import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ProvisionedPeopleRepository } from '../persistence/provisioned-people.repository.js';
import { UsersRepository } from '../persistence/users.repository.js';

/**
 * Ends the access of a user whom the identity provider deletes, and lets go of them: what they wrote and voted stays,
 * and when they are created again, they are taken over again. @throws NotFound, LastAdministrator
 */
@Injectable()
export class DeprovisionUser {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: UsersRepository,
    private readonly people: ProvisionedPeopleRepository,
  ) {}

  async execute(id: string): Promise<void> {
    await this.transactions.run(async () => {
      const user = await this.users.lock(id);
      await this.people.setActive(user.id, false);
      await this.people.release(user.id);
    });
  }
}
