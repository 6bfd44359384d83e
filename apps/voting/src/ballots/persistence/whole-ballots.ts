import { Injectable } from '@nestjs/common';
import type { ChallengeId, PersonId } from '@zwerm/domain/id';
import { CostsRepository } from '../../rounds/persistence/costs.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { JudgingWatch } from '../../judging-first/persistence/judging-watch.js';
import { placeOf, type Mark } from '../domain/mark.js';
import { stands, type Refused, type Settlement } from '../domain/vote.js';
import { BallotBox } from './ballot-box.js';

/** What became of a whole ballot: of each of its places, or the one reason why all of it stays as it was. */
export type WholeSettlement = ReadonlyMap<string, Settlement> | Refused;

export const isRefused = (settlement: WholeSettlement): settlement is Refused => 'verdict' in settlement;

export interface WholeVoter {
  readonly challengeId: ChallengeId;
  readonly personId: PersonId;
  /** Of the rules that the voter read; not asked when left out. */
  readonly rulesVersion?: number | undefined;
}

/** Ballots whose votes are judged together, in rounds where one vote alone says too little. */
@Injectable()
export class WholeBallots {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly costs: CostsRepository,
    private readonly ballotBox: BallotBox,
    private readonly judging: JudgingWatch,
  ) {}

  /**
   * @param next the marks the ballot shall have, from those it has
   * @returns by place; see `placeOf`
   */
  async settle(voter: WholeVoter, next: (now: readonly Mark[]) => readonly Mark[]): Promise<WholeSettlement> {
    const settled = await this.settleOnce(voter, next);
    // Who named no version meant no other rules than those that hold, so it is judged by the new ones.
    const isOvertaken = isRefused(settled) && settled.verdict === 'rules-changed';
    return isOvertaken && voter.rulesVersion === undefined ? this.settleOnce(voter, next) : settled;
  }

  private async settleOnce(
    { challengeId, personId, rulesVersion }: WholeVoter,
    next: (now: readonly Mark[]) => readonly Mark[],
  ): Promise<WholeSettlement> {
    const round = await this.rounds.find(challengeId);
    if (!round) return { verdict: 'round-not-open', challengeId };
    if (rulesVersion !== undefined && rulesVersion !== round.rulesVersion && round.state === 'open')
      return { verdict: 'rules-changed', challengeId };
    const costs = await this.costs.find(round.id);
    const settled = await this.ballotBox.settleWhole({ round, personId, costs }, next);
    if (typeof settled === 'string') return { verdict: settled, challengeId };
    const refused = settled.find(({ settlement }) => !stands(settlement));
    if (refused) return { ...(refused.settlement as Refused), challengeId };
    this.judging.note(round.id, personId);
    return new Map(settled.map(({ vote, settlement }) => [placeOf(vote), settlement]));
  }
}
