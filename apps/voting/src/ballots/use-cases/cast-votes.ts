import { Injectable } from '@nestjs/common';
import type { DomainError } from '@zwerm/domain/domain-error';
import type { Aspect } from '@zwerm/domain/voting-method';
import { JudgingWatch } from '../../judging-first/persistence/judging-watch.js';
import { errorOf } from '../domain/ballot.errors.js';
import { placeOf } from '../domain/mark.js';
import { pair } from '../domain/pair.js';
import { stands, type Vote } from '../domain/vote.js';
import { BallotBox } from '../persistence/ballot-box.js';

/** A vote of the past with the time at which it was cast. */
export type RecordedVote = Omit<Vote, 'aspect'> & { readonly aspect?: Aspect; readonly recordedAt: Date };

export interface CastVotesReport {
  readonly accepted: number;
  /** Already on the ballot, or older than what is. */
  readonly unchanged: number;
  readonly refused: readonly { readonly vote: RecordedVote; readonly error: DomainError }[];
}

const votesPerCommit = 2_000;

/**
 * Takes over votes that were cast elsewhere or earlier: imports and demonstrations. They are judged and stored as
 * people's own votes are, but by their recorded time instead of the clock. A second run changes nothing.
 */
@Injectable()
export class CastVotes {
  constructor(
    private readonly ballotBox: BallotBox,
    private readonly judging: JudgingWatch,
  ) {}

  /** @param votes in any order; of several by one person about one idea the latest counts */
  async execute(votes: readonly RecordedVote[]): Promise<CastVotesReport> {
    const latest = latestOfEach(votes.map((vote) => ({ aspect: '', ...vote })));
    const refused: { vote: RecordedVote; error: DomainError }[] = [];
    let accepted = 0;
    for (let start = 0; start < latest.length; start += votesPerCommit) {
      const group = latest.slice(start, start + votesPerCommit);
      const settlements = await this.ballotBox.settle(group, true);
      for (const [vote, settlement] of pair(group, settlements)) {
        if (settlement.verdict === 'accepted') {
          accepted += 1;
          this.judging.note(settlement.roundId, vote.personId);
        } else if (!stands(settlement)) refused.push({ vote, error: errorOf(settlement) });
      }
    }
    return { accepted, unchanged: votes.length - accepted - refused.length, refused };
  }
}

type WholeVote = Vote & { readonly recordedAt: Date };

function latestOfEach(votes: readonly WholeVote[]): WholeVote[] {
  const inOrder = [...votes].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  return [...new Map(inOrder.map((vote) => [vote.personId + placeOf(vote), vote])).values()];
}
