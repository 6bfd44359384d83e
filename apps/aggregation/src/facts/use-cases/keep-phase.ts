import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Phase } from '@zwerm/domain/phase';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChangeClock } from '../../counting/persistence/change-clock.js';

/** Keeps the phase a challenge is in; may be told before the challenge itself. */
@Injectable()
export class KeepPhase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: ChangeClock,
  ) {}

  /** @param version of the challenge after the change; older ones change nothing */
  async execute(challengeId: ChallengeId, phase: Phase, version: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      const change = (await this.clock.tick([challengeId])).get(challengeId);
      await manager.query(
        `insert into challenge as held (id, phase, phase_version, change) values ($1, $2, $3, $4)
         on conflict (id) do update set
           phase = excluded.phase, phase_version = excluded.phase_version, change = excluded.change
         where held.phase_version < excluded.phase_version`,
        [challengeId, phase, version, change],
      );
    });
  }
}
