import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { errorOf } from '../domain/ballot.errors.js';
import { stands, type Standing } from '../domain/vote.js';
import { VoteQueue } from '../persistence/vote-queue.js';

export interface WithdrawVoteCommand {
  readonly principal: Principal;
  readonly ideaId: IdeaId;
}

/** A person takes their vote back while the round is open. The ballot stays in the record, without a choice. */
@Injectable()
export class WithdrawVote {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly queue: VoteQueue,
  ) {}

  /**
   * @throws NotFound, RoundNotOpen, RoundClosed, NotOnRoll, IdeaNotVotable, NoVoteToWithdraw, Overloaded
   */
  async execute({ principal, ideaId }: WithdrawVoteCommand): Promise<Standing> {
    const settlement = await this.queue.submit({ personId: principal.personId, ideaId, choice: null });
    if (stands(settlement)) return settlement;
    if (settlement.challengeId) await this.challenges.requireKnown(settlement.challengeId, principal);
    throw errorOf(settlement.verdict);
  }
}
