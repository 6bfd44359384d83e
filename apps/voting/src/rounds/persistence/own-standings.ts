import { Injectable } from '@nestjs/common';
import { grants } from '@zwerm/contracts/permissions';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { ballotMethodOf } from '../../ballots/domain/ballot-methods.js';
import { OwnBallotsRepository } from '../../ballots/persistence/own-ballots.repository.js';
import { judgeFirstOf, type JudgeFirst } from '../../judging-first/domain/judge-first.js';
import { JudgementsRepository } from '../../judging-first/persistence/judgements.repository.js';
import { JudgingWatch } from '../../judging-first/persistence/judging-watch.js';
import { RollRepository } from '../../roll/persistence/roll.repository.js';
import type { Round } from '../domain/round.js';
import { RoundsRepository } from './rounds.repository.js';

/** How far a person is with their ballot. */
export interface OwnProgress {
  /** Ideas on the ballot that they judged. */
  readonly voted: number;
  /** Ideas on the ballot. */
  readonly votable: number;
  /** What they spent of the budget; null where there is none. */
  readonly spent: number | null;
}

export interface OwnStanding {
  readonly eligible: boolean;
  readonly own: OwnProgress;
  /** Null where results are not kept from those who have yet to judge, and for whoever may not vote. */
  readonly judgeFirst: JudgeFirst | null;
}

/** Where somebody stands in a round: for themselves alone, also when an administrator looks as them. */
@Injectable()
export class OwnStandings {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly ballots: OwnBallotsRepository,
    private readonly judgements: JudgementsRepository,
    private readonly judging: JudgingWatch,
    private readonly roll: RollRepository,
  ) {}

  async of(principal: Principal, round: Round, costs: ReadonlyMap<IdeaId, number>): Promise<OwnStanding> {
    const { personId, viewedBy } = principal;
    const voterKey = this.ballots.voterKeyOf(round, personId);
    const { isOnRoll, judged, votable } = await this.rounds.standingOf(round, personId, voterKey);
    const eligible = isOnRoll && grants('vote', principal.roles);
    if (viewedBy) return { eligible, own: { voted: 0, votable, spent: null }, judgeFirst: null };
    const spent = await this.spentBy(principal, round, costs);
    return {
      eligible,
      own: { voted: judged, votable, spent },
      judgeFirst: eligible ? await this.judgeFirstOf(principal, round) : null,
    };
  }

  /** Whether what others voted is kept from somebody who may still vote: to be asked of who may not read results by right. */
  async mustJudgeFirst(principal: Principal, round: Round): Promise<boolean> {
    if (!grants('vote', principal.roles) || !(await this.roll.isOnRoll(round.id, principal.personId)))
      return false;
    const judgeFirst = await this.judgeFirstOf(principal, round);
    return judgeFirst !== null && !judgeFirst.isEnough;
  }

  private async spentBy(
    { personId }: Principal,
    round: Round,
    costs: ReadonlyMap<IdeaId, number>,
  ): Promise<number | null> {
    if (round.rules.budget === null) return null;
    const marks = await this.ballots.find(round, personId);
    return ballotMethodOf(round.method).spentOf(
      marks.map(({ ideaId, aspect, choice }) => ({ ideaId, aspect, choice })),
      { rules: round.rules, costs },
    );
  }

  private async judgeFirstOf({ personId }: Principal, round: Round): Promise<JudgeFirst | null> {
    if (round.state !== 'open' || round.results !== 'live') return null;
    const [row] = await this.judgements.of([{ roundId: round.id, personId }]);
    if (!row) return null;
    const judgeFirst = judgeFirstOf(row, row.isTold);
    // Enough can also become so without a vote: when ideas go, or none of them may be asked of this person.
    if (judgeFirst.isEnough && !row.isTold) this.judging.note(round.id, personId);
    return judgeFirst;
  }
}
