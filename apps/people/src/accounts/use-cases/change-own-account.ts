import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccountChanged } from '../domain/account.errors.js';

export interface ChangeOwnAccountCommand {
  readonly personId: PersonId;
  readonly expectedVersion: number;
  readonly displayName?: string;
  readonly language?: Language;
}

/** Lets a person set the name others see and the language they read. @throws AccountChanged */
@Injectable()
export class ChangeOwnAccount {
  constructor(private readonly transactions: Transactions) {}

  async execute({
    personId,
    expectedVersion,
    displayName,
    language,
  }: ChangeOwnAccountCommand): Promise<void> {
    const [, changed]: [unknown, number] = await this.transactions.manager.query(
      `update person set display_name = coalesce($3, display_name), language = coalesce($4, language), version = version + 1
       where id = $1 and version = $2 and active`,
      [personId, expectedVersion, displayName?.trim() ?? null, language ?? null],
    );
    if (changed === 0) throw new AccountChanged();
  }
}
