import { Injectable } from '@nestjs/common';
import { personCredentialsChanged } from '@zwerm/contracts/events/people-events';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { recoveryHash, SecondFactors } from '../../credentials/persistence/second-factors.js';
import { SignInAttempts } from '../../credentials/persistence/sign-in-attempts.js';
import { newRecoveryCodes } from '../recovery-codes.js';
import { CodeRefused, NoSecondFactor, SecondFactorExists } from '../domain/second-factor.errors.js';
import { accountOf } from '../code-attempts.js';

/**
 * Makes a second factor count, with a first code from the app. All sessions end: the person signs in again with it.
 * @throws NoSecondFactor, SecondFactorExists, CodeRefused, SignInThrottled
 */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly factors: SecondFactors,
    private readonly attempts: SignInAttempts,
  ) {}

  /** @returns the recovery codes; they are shown this once */
  async execute(personId: PersonId, code: string): Promise<string[]> {
    if (await this.factors.isConfirmed(personId)) throw new SecondFactorExists();
    await this.attempts.begin(accountOf(personId), 'second-factor');
    const codes = await this.transactions.run((manager) =>
      this.confirm(manager.query.bind(manager), personId, code),
    );
    if (!codes) throw new CodeRefused();
    await this.attempts.succeeded(accountOf(personId), 'second-factor');
    return codes;
  }

  private async confirm(query: Query, personId: PersonId, code: string): Promise<string[] | undefined> {
    const begun = (await query('select 1 from second_factor where person_id = $1', [personId])) as unknown[];
    if (begun.length === 0) throw new NoSecondFactor();
    if (!/^\d{6}$/.test(code.replaceAll(/\s/g, '')) || !(await this.factors.accept(personId, code)))
      return undefined;
    const codes = newRecoveryCodes();
    await query('update second_factor set confirmed_at = database_now() where person_id = $1', [personId]);
    await query('insert into recovery_code (person_id, code_hash) select $1, unnest($2::bytea[])', [
      personId,
      codes.map(recoveryHash),
    ]);
    const [[{ version }]] = (await query(
      'update person set version = version + 1 where id = $1 returning version',
      [personId],
    )) as [[{ version: number }]];
    const payload = { personId, what: 'second-factor' } as const;
    await this.outbox.add(personCredentialsChanged, personId, version, payload);
    return codes;
  }
}

type Query = (text: string, values: unknown[]) => Promise<unknown>;
