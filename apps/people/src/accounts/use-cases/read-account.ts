import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { AccountsRepository, type Account } from '../persistence/accounts.repository.js';

/** One person of the register. @throws NotFound */
@Injectable()
export class ReadAccount {
  constructor(private readonly accounts: AccountsRepository) {}

  async execute(personId: PersonId): Promise<Account> {
    const account = await this.accounts.find(personId);
    if (!account) throw new NotFound('Person');
    return account;
  }
}
