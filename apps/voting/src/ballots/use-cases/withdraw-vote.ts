import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import type { Aspect } from '@zwerm/domain/voting-method';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { errorOf } from '../domain/ballot.errors.js';
import { stands, type Standing } from '../domain/vote.js';
import { VoteIntake } from '../persistence/vote-intake.js';

export interface WithdrawVoteCommand {
  readonly principal: Principal;
  readonly ideaId: IdeaId;
  readonly aspect?: Aspect | undefined;
}

/** A person takes their vote back while the round is open. The ballot stays in the record, without a choice. */
@Injectable()
export class WithdrawVote {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly intake: VoteIntake,
  ) {}

  /**
   * @throws NotFound, RoundNotOpen, RoundClosed, NotOnRoll, IdeaNotVotable, NoVoteToWithdraw, BallotRefused,
   * Overloaded
   */
  async execute({ principal, ideaId, aspect = '' }: WithdrawVoteCommand): Promise<Standing> {
    const settlement = await this.intake.take({
      personId: principal.personId,
      ideaId,
      aspect,
      choice: null,
    });
    if (stands(settlement)) return settlement;
    if (settlement.challengeId) await this.challenges.requireKnown(settlement.challengeId, principal);
    throw errorOf(settlement.verdict);
  }
}
