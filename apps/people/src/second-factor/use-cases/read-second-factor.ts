import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

export interface SecondFactorState {
  readonly isOn: boolean;
  readonly recoveryCodesLeft: number;
}

/** Whether a person has a second factor, and how many recovery codes are left. */
@Injectable()
export class ReadSecondFactor {
  constructor(private readonly transactions: Transactions) {}

  async execute(personId: PersonId): Promise<SecondFactorState> {
    const [state]: [SecondFactorState] = await this.transactions.manager.query(
      `select exists (select from second_factor where person_id = $1 and confirmed_at is not null) as "isOn",
         (select count(*)::int from recovery_code where person_id = $1 and used_at is null) as "recoveryCodesLeft"`,
      [personId],
    );
    return state;
  }
}
