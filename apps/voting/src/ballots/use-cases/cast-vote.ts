import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { errorOf } from '../domain/ballot.errors.js';
import { stands, type Standing } from '../domain/vote.js';
import { VoteIntake } from '../persistence/vote-intake.js';

export interface CastVoteCommand {
  readonly principal: Principal;
  readonly ideaId: IdeaId;
  readonly aspect?: Aspect | undefined;
  readonly choice: Choice;
  /** Why, where the method asks for it. */
  readonly reason?: string | undefined;
}

/** A person says what they think of an idea, for the first time or anew. Saying the same again changes nothing. */
@Injectable()
export class CastVote {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly intake: VoteIntake,
  ) {}

  /**
   * @throws NotFound, RoundNotOpen, RoundClosed, NotOnRoll, IdeaNotVotable, ChoiceNotOnScale, AspectUnknown,
   * BallotRefused, Overloaded
   */
  async execute({ principal, ideaId, aspect = '', choice, reason }: CastVoteCommand): Promise<Standing> {
    const settlement = await this.intake.take({
      personId: principal.personId,
      ideaId,
      aspect,
      choice,
      reason,
    });
    if (stands(settlement)) return settlement;
    // Who is on the roll may see the challenge; only who was refused may be somebody who must not know of it.
    if (settlement.challengeId) await this.challenges.requireKnown(settlement.challengeId, principal);
    throw errorOf(settlement.verdict);
  }
}
