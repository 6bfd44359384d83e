import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { JudgingWatch } from '../../judging-first/persistence/judging-watch.js';
import { placeOf, type Mark } from '../domain/mark.js';
import type { Settlement, Vote } from '../domain/vote.js';
import { withMark } from '../domain/whole-ballot.js';
import { VoteQueue } from './vote-queue.js';
import { isRefused, WholeBallots } from './whole-ballots.js';

/** A vote as it comes in, with the reason some methods ask for. */
export type IncomingVote = Omit<Vote, 'recordedAt'> & Pick<Mark, 'reason'>;

/** Takes single votes: by themselves where that is enough, together with the rest of their ballot where it is not. */
@Injectable()
export class VoteIntake {
  constructor(
    private readonly queue: VoteQueue,
    private readonly wholeBallots: WholeBallots,
    private readonly judging: JudgingWatch,
  ) {}

  /** @throws Overloaded when too many votes wait */
  async take({ reason, ...vote }: IncomingVote): Promise<Settlement> {
    const settlement = await this.queue.submit(vote);
    const { verdict, challengeId } = settlement;
    if (verdict === 'accepted') this.judging.note(settlement.roundId, vote.personId);
    if (verdict !== 'judged-whole' || !challengeId) return settlement;
    return this.takeWithRest(challengeId, vote, reason);
  }

  private async takeWithRest(
    challengeId: ChallengeId,
    { personId, ideaId, aspect, choice, rulesVersion }: Vote,
    reason: string | undefined,
  ): Promise<Settlement> {
    const place = { ideaId, aspect };
    const mark = choice === null ? null : { ...place, choice, reason };
    const settled = await this.wholeBallots.settle({ challengeId, personId, rulesVersion }, (now) =>
      withMark(now, place, mark),
    );
    if (isRefused(settled)) return settled;
    return settled.get(placeOf(place)) ?? { verdict: 'no-vote-to-withdraw', challengeId };
  }
}
