import { Injectable } from '@nestjs/common';
import { personCredentialsChanged } from '@zwerm/contracts/events/people-events';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { SecondFactors } from '../../credentials/persistence/second-factors.js';
import { SignInAttempts } from '../../credentials/persistence/sign-in-attempts.js';
import { accountOf } from '../code-attempts.js';
import { CodeRefused, NoSecondFactor } from '../domain/second-factor.errors.js';

/**
 * Takes a person's second factor away, with a code of it or a recovery code. All sessions end.
 * @throws NoSecondFactor, CodeRefused, SignInThrottled
 */
@Injectable()
export class RemoveSecondFactor {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly factors: SecondFactors,
    private readonly attempts: SignInAttempts,
  ) {}

  async execute(personId: PersonId, code: string): Promise<void> {
    if (!(await this.factors.isConfirmed(personId))) throw new NoSecondFactor();
    await this.attempts.begin(accountOf(personId), 'second-factor');
    if (!(await this.factors.accept(personId, code))) throw new CodeRefused();
    await this.transactions.run(async (manager) => {
      await manager.query('delete from second_factor where person_id = $1', [personId]);
      const [[{ version }]]: [[{ version: number }]] = await manager.query(
        'update person set version = version + 1 where id = $1 returning version',
        [personId],
      );
      const payload = { personId, what: 'second-factor' } as const;
      await this.outbox.add(personCredentialsChanged, personId, version, payload);
    });
    await this.attempts.succeeded(accountOf(personId), 'second-factor');
  }
}
