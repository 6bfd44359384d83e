import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { NotOnRoll, RoundClosed, RoundNotOpen } from '../../ballots/domain/ballot.errors.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RollRepository } from '../../roll/persistence/roll.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { servable } from '../domain/serving.js';
import { NextIdeasRepository } from '../persistence/next-ideas.repository.js';
import { ServedTokens } from '../persistence/served-tokens.js';

export interface ServedIdea {
  readonly ideaId: IdeaId;
  /** A later vote may carry it, to count as served. */
  readonly servedToken: string;
}

export interface NextIdeas {
  readonly items: ServedIdea[];
  /** The round shows one person so many ideas a day, and that many were shown today. */
  readonly isDoneForToday: boolean;
}

/** Serves what a person has still to judge: the ideas that the fewest people have seen. Changes nothing. */
@Injectable()
export class ServeNext {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly roll: RollRepository,
    private readonly nextIdeas: NextIdeasRepository,
    private readonly tokens: ServedTokens,
  ) {}

  /** @throws NotFound, RoundNotOpen, RoundClosed, NotOnRoll */
  async execute(query: {
    challengeId: ChallengeId;
    principal: Principal;
    count: number;
  }): Promise<NextIdeas> {
    const { challengeId, principal, count } = query;
    const { personId } = principal;
    await this.challenges.requireVisible(challengeId, principal);
    const round = await this.rounds.find(challengeId);
    if (!round) throw new NotFound('Round');
    if (round.state === 'scheduled') throw new RoundNotOpen();
    if (round.state === 'closed') throw new RoundClosed();
    if (!(await this.roll.isOnRoll(round.id, personId))) throw new NotOnRoll();
    const { shownPerDay } = round.rules;
    const shownToday = shownPerDay === null ? 0 : await this.nextIdeas.shownToday(round, personId);
    const ideaIds = await this.nextIdeas.find(round, personId, servable(count, shownToday, shownPerDay));
    return {
      items: ideaIds.map((ideaId) => ({
        ideaId,
        servedToken: this.tokens.write({ roundId: round.id, personId, ideaId }),
      })),
      isDoneForToday: shownPerDay !== null && shownToday >= shownPerDay,
    };
  }
}
