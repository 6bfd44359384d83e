import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Seals } from '@zwerm/platform/auth/seals';
import { verify } from 'otplib';

interface FactorRow {
  readonly sealed_secret: Buffer;
  readonly last_time_step: string;
  readonly now_seconds: number;
}

/** For the key under which secrets are sealed. */
const purpose = 'second-factor';
/** One period early or late, for clocks that differ (RFC 6238 §5.2). */
const toleranceSeconds = 30;

/**
 * Codes of authenticator apps (TOTP, RFC 6238) and recovery codes. A code counts once: the time step of the last one
 * is kept, and a recovery code is crossed out.
 */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: Seals,
  ) {}

  /** Keeps a secret that is not confirmed yet, instead of an earlier unconfirmed one. */
  async begin(personId: PersonId, secret: string): Promise<void> {
    await this.transactions.manager.query(
      `insert into second_factor (person_id, sealed_secret) values ($1, $2)
       on conflict (person_id) do update set sealed_secret = excluded.sealed_secret
       where second_factor.confirmed_at is null`,
      [personId, this.seals.seal(secret, purpose)],
    );
  }

  async isConfirmed(personId: PersonId): Promise<boolean> {
    const rows: unknown[] = await this.transactions.manager.query(
      'select 1 from second_factor where person_id = $1 and confirmed_at is not null',
      [personId],
    );
    return rows.length > 0;
  }

  /**
   * Uses a code up.
   * @param code of the app, or a recovery code
   * @returns false when it is wrong or was used before
   */
  async accept(personId: PersonId, code: string): Promise<boolean> {
    const plain = code.replaceAll(/[\s-]/g, '');
    return /^\d{6}$/.test(plain) ? this.acceptFromApp(personId, plain) : this.acceptRecovery(personId, plain);
  }

  private async acceptFromApp(personId: PersonId, token: string): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      const [row]: FactorRow[] = await manager.query(
        `select sealed_secret, last_time_step, extract(epoch from database_now())::float8 as now_seconds
         from second_factor where person_id = $1 for update`,
        [personId],
      );
      const secret = row && this.seals.open(row.sealed_secret, purpose);
      if (!row || secret === undefined) return false;
      const result = await verify({
        secret,
        token,
        epoch: Math.floor(row.now_seconds),
        epochTolerance: toleranceSeconds,
        afterTimeStep: Number(row.last_time_step),
      });
      if (!result.valid || !('timeStep' in result)) return false;
      await manager.query('update second_factor set last_time_step = $2 where person_id = $1', [
        personId,
        result.timeStep,
      ]);
      return true;
    });
  }

  private async acceptRecovery(personId: PersonId, code: string): Promise<boolean> {
    const [, used]: [unknown, number] = await this.transactions.manager.query(
      'update recovery_code set used_at = database_now() where person_id = $1 and code_hash = $2 and used_at is null',
      [personId, recoveryHash(code)],
    );
    return used === 1;
  }
}

/** 80 random bits need no slow hash. */
export const recoveryHash = (code: string): Buffer =>
  createHash('sha256').update(code.replaceAll(/[\s-]/g, '').toUpperCase()).digest();
