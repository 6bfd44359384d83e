import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Round } from '../../rounds/domain/round.js';
import { RoundKeys } from '../../rounds/persistence/round-keys.js';
import type { OpenedBallot } from '../domain/receipt.js';
import type { Recorded } from './promises.js';

/** What the log has of one person, found by their ballot: the log itself knows nobody. */
@Injectable()
export class OwnRecordsOfLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: RoundKeys,
  ) {}

  /** The last revision of each of their votes, those taken back too; none once the key of a secret round is destroyed. */
  async find(round: Round, personId: PersonId): Promise<Recorded[]> {
    const voterKey = this.keys.voterKeyOf(round, personId);
    if (!voterKey) return [];
    const rows: (OpenedBallot & { commitment: Buffer })[] = await this.transactions.manager.query(
      `select round_id as "roundId", ballot_ref as "ballotRef", idea_id as "ideaId", aspect, choice, revision,
         rules_version as "rulesVersion", encode(nonce, 'hex') as nonce,
         ballot_commitment(round_id, ballot_ref, idea_id, revision, aspect, choice, nonce, rules_version) as commitment
       from ballot where round_id = $1 and voter_key = $2 order by idea_id, aspect`,
      [round.id, voterKey],
    );
    return rows.map(({ commitment, ...ballot }) => ({ ballot, commitment }));
  }
}
