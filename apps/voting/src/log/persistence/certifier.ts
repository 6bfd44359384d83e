import { Injectable } from '@nestjs/common';
import { roundCertified } from '@zwerm/contracts/events/voting-events';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Round } from '../../rounds/domain/round.js';
import { Announcements } from '../../rounds/persistence/announcements.js';
import { BundlesRepository } from './bundles.repository.js';
import { LogTreeRepository } from './log-tree.repository.js';

/** Keeps which rounds were certified, and says so once: in an event and in the log. */
@Injectable()
export class Certifier {
  constructor(
    private readonly transactions: Transactions,
    private readonly announcements: Announcements,
    private readonly bundles: BundlesRepository,
    private readonly tree: LogTreeRepository,
  ) {}

  /** Whether the seal of a round has its place in the log. */
  async isSealed({ id }: Round): Promise<boolean> {
    const sealed = await this.bundles.sealOf(id);
    return sealed !== undefined && (await this.tree.indexOf(sealed.leafHash)) !== undefined;
  }

  /** @returns the moment of the first certification */
  async certify(round: Round): Promise<Date> {
    const { id: roundId, challengeId, version } = round;
    const { manager } = this.transactions;
    const fresh: { at: Date }[] = await manager.query(
      `insert into round_certification values ($1, date_trunc('milliseconds', database_now()))
       on conflict do nothing returning certified_at as at`,
      [roundId],
    );
    if (fresh[0]) {
      const certifiedAt = fresh[0].at.toISOString();
      await this.announcements.add(roundCertified, round, version + 1, { roundId, challengeId, certifiedAt });
      return fresh[0].at;
    }
    const [known]: [{ at: Date }] = await manager.query(
      'select certified_at as at from round_certification where round_id = $1',
      [roundId],
    );
    return known.at;
  }
}
