import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import { visibleRanking, type RoundQuestion } from '../../rankings/read-model/visible-ranking.js';

interface SignedSnapshot {
  readonly snapshot: string;
  readonly verifierKey: string;
  readonly note: string;
}

/** Everything that was published of a closed round, with which anybody can compute its lists again. */
@Injectable()
export class ReadSnapshot {
  constructor(
    private readonly boards: RankingBoards,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @returns JSON lines, as `zwerm verify` reads them: the note of the log's key over the hash, then the snapshot as the
   * canonical JSON that was hashed
   * @throws NotFound, ResultsHidden, ResultsSuppressed as the ranking; DomainError snapshot-not-ready before the round is
   * frozen and signed
   */
  async execute(question: RoundQuestion): Promise<string> {
    const { ranking } = await visibleRanking(this.boards, question);
    const [row]: SignedSnapshot[] = await this.transactions.manager.query(
      `select snapshot, verifier_key as "verifierKey", note
       from frozen_ranking join ranking_signature using (round_id, snapshot_hash) where round_id = $1`,
      [ranking.head.roundId],
    );
    if (!row) throw new DomainError('snapshot-not-ready');
    const { snapshot, verifierKey, note } = row;
    return `${JSON.stringify({ format: 'zwerm-signed-snapshot/1', verifierKey, note })}\n${snapshot}\n`;
  }
}
