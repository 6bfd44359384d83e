import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { NotOnRoll, RoundClosed, RoundNotOpen } from '../../ballots/domain/ballot.errors.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RollRepository } from '../../roll/persistence/roll.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { servable } from '../domain/serving.js';
import { asksBestWorst } from '../../ballots/domain/best-worst.js';
import { NextServings } from '../persistence/next-servings.js';
import { ServedTokens } from '../persistence/served-tokens.js';

export interface ServedIdea {
  readonly ideaId: IdeaId;
  /** A later vote may carry it, to count as served. */
  readonly servedToken: string;
}

/** Four ideas of which to choose the best and the worst. */
export interface ServedSet {
  readonly ideaIds: IdeaId[];
  /** The answer carries it: only sets that were served are counted. */
  readonly servedToken: string;
}

export interface NextIdeas {
  readonly items: ServedIdea[];
  readonly sets: ServedSet[];
  /** The round asks one person for so many decisions a day, and that many were asked today. */
  readonly isDoneForToday: boolean;
}

/** Serves what a person has still to judge: what tells most, or what the fewest people have seen. Changes nothing. */
@Injectable()
export class ServeNext {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly roll: RollRepository,
    private readonly servings: NextServings,
    private readonly tokens: ServedTokens,
  ) {}

  /** @throws NotFound, RoundNotOpen, RoundClosed, NotOnRoll */
  async execute(query: {
    challengeId: ChallengeId;
    principal: Principal;
    /** Decisions, a set counting for two. */
    count: number;
    /** Whether there may be sets among them. */
    sets?: boolean | undefined;
  }): Promise<NextIdeas> {
    const { challengeId, principal, count, sets = false } = query;
    const { personId } = principal;
    await this.challenges.requireVisible(challengeId, principal);
    const round = await this.rounds.find(challengeId);
    if (!round) throw new NotFound('Round');
    if (round.state === 'scheduled') throw new RoundNotOpen();
    if (round.state === 'closed') throw new RoundClosed();
    if (!(await this.roll.isOnRoll(round.id, personId))) throw new NotOnRoll();
    const { shownPerDay } = round.rules;
    const askedToday = shownPerDay === null ? 0 : await this.servings.askedToday(round, personId);
    const left = servable(count, askedToday, shownPerDay);
    const next = await this.servings.find(round, personId, left, sets && asksBestWorst(round.method));
    const tokenOf = (ideaIds: readonly IdeaId[]): string =>
      this.tokens.write({ roundId: round.id, personId, ideaIds });
    return {
      items: next.ideaIds.map((ideaId) => ({ ideaId, servedToken: tokenOf([ideaId]) })),
      sets: next.sets.map((ideaIds) => ({ ideaIds: [...ideaIds], servedToken: tokenOf(ideaIds) })),
      isDoneForToday: shownPerDay !== null && askedToday >= shownPerDay,
    };
  }
}
