import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';
import { ServedVotes } from '../../exposure/persistence/served-votes.js';
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
  /** That the idea was served; a token that does not hold is as none. */
  readonly servedToken?: string | undefined;
  /** Of the rules that the voter read. */
  readonly rulesVersion?: number | undefined;
}

/** A person says what they think of an idea, for the first time or anew. Saying the same again changes nothing. */
@Injectable()
export class CastVote {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly intake: VoteIntake,
    private readonly servedVotes: ServedVotes,
  ) {}

  /**
   * @throws NotFound, RoundNotOpen, RoundClosed, RulesChanged, NotOnRoll, IdeaNotVotable, OwnIdea, ChoiceNotOnScale, AspectUnknown,
   * BallotRefused, Overloaded
   */
  async execute(command: CastVoteCommand): Promise<Standing> {
    const { principal, ideaId, aspect = '', choice, reason, rulesVersion } = command;
    const settlement = await this.intake.take({
      personId: principal.personId,
      ideaId,
      aspect,
      choice,
      reason,
      rulesVersion,
    });
    if (stands(settlement)) {
      this.countServed(settlement, command);
      return settlement;
    }
    // Who is on the roll may see the challenge; only who was refused may be somebody who must not know of it.
    if (settlement.challengeId) await this.challenges.requireKnown(settlement.challengeId, principal);
    throw errorOf(settlement);
  }

  /** Of a person's votes on an idea only the very first says how they came to it. */
  private countServed(
    { verdict, revision, roundId, castAt }: Standing,
    { principal: { personId }, ideaId, choice, servedToken }: CastVoteCommand,
  ): void {
    if (verdict !== 'accepted' || revision > 1) return;
    this.servedVotes.count({ roundId, personId, ideaId, choice, castAt }, servedToken);
  }
}
