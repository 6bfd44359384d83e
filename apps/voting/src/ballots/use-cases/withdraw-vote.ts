import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import type { Aspect } from '@zwerm/domain/voting-method';
import { MergesRepository } from '../../merging/persistence/merges.repository.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { errorOf } from '../domain/ballot.errors.js';
import { stands, type Settlement, type Standing } from '../domain/vote.js';
import { VoteIntake } from '../persistence/vote-intake.js';

export interface WithdrawVoteCommand {
  readonly principal: Principal;
  readonly ideaId: IdeaId;
  readonly aspect?: Aspect | undefined;
}

/**
 * A person takes their vote back while the round is open. The ballot stays in the record, without a choice. With a vote
 * on an idea in which others went up go those on the absorbed ones, which counted for it.
 */
@Injectable()
export class WithdrawVote {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly intake: VoteIntake,
    private readonly merges: MergesRepository,
  ) {}

  /**
   * @throws NotFound, RoundNotOpen, RoundClosed, NotOnRoll, IdeaNotVotable, NoVoteToWithdraw, BallotRefused,
   * Overloaded
   */
  async execute({ principal, ideaId, aspect = '' }: WithdrawVoteCommand): Promise<Standing> {
    const { personId } = principal;
    let settlement = await this.intake.take({ personId, ideaId, aspect, choice: null });
    for (const absorbedId of isTakenBack(settlement) ? await this.merges.absorbedBy(ideaId) : []) {
      const other = await this.intake.take({ personId, ideaId: absorbedId, aspect, choice: null });
      if (!stands(settlement) && isTakenBack(other)) settlement = other;
    }
    if (stands(settlement)) return settlement;
    if (settlement.challengeId) await this.challenges.requireKnown(settlement.challengeId, principal);
    throw errorOf(settlement);
  }
}

/** Taken back, or not there: then it may be there on another of the merged ideas. */
const isTakenBack = (settlement: Settlement): boolean =>
  stands(settlement) || settlement.verdict === 'no-vote-to-withdraw';
