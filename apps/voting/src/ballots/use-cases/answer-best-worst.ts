import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { ServedTokens } from '../../exposure/persistence/served-tokens.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import type { Receipt } from '../../log/domain/receipt.js';
import { errorOf, SetNotServed } from '../domain/ballot.errors.js';
import { pairsOf, setSize, type SetAnswer } from '../domain/best-worst.js';
import { stands, type Refused } from '../domain/vote.js';
import { BallotBox } from '../persistence/ballot-box.js';

export interface AnswerBestWorstCommand {
  readonly principal: Principal;
  readonly challengeId: ChallengeId;
  /** As they were served. */
  readonly ideaIds: readonly IdeaId[];
  readonly answer: SetAnswer;
  /** Of the set as it was served. */
  readonly servedToken: string;
  /** Of the rules that the voter read. */
  readonly rulesVersion?: number | undefined;
}

/**
 * A person says which of four ideas is the best and which the worst. It goes into their ballot as what it says of each
 * pair, all or nothing. Only sets that were served count: nobody chooses whom their favourite is compared with.
 */
@Injectable()
export class AnswerBestWorst {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly tokens: ServedTokens,
    private readonly ballotBox: BallotBox,
  ) {}

  /**
   * @returns a receipt for each pair that changed; none when the same was said before
   * @throws NotFound, SetNotServed, RoundNotOpen, RoundClosed, RulesChanged, NotOnRoll, IdeaNotVotable, OwnIdea
   */
  async execute(command: AnswerBestWorstCommand): Promise<Receipt[]> {
    const { principal, challengeId, ideaIds, answer, servedToken, rulesVersion } = command;
    const { personId } = principal;
    await this.challenges.requireKnown(challengeId, principal);
    const round = await this.rounds.find(challengeId);
    if (!round) throw new NotFound('Round');
    if (new Set(ideaIds).size !== setSize || !isAmong(ideaIds, answer)) throw new SetNotServed();
    if (!this.tokens.holds(servedToken, { roundId: round.id, personId, ideaIds })) throw new SetNotServed();
    const votes = pairsOf(ideaIds, answer).map((mark) => ({ ...mark, personId, rulesVersion }));
    const settled = await this.ballotBox.settleSet(votes);
    const refused = settled.find(
      (one): one is Refused => !stands(one) && one.verdict !== 'no-vote-to-withdraw',
    );
    if (refused) throw errorOf(refused);
    return settled.flatMap((one) => (stands(one) && one.receipt ? [one.receipt] : []));
  }
}

function isAmong(ideaIds: readonly IdeaId[], answer: SetAnswer): boolean {
  if (answer === null || answer === 'taken-back') return true;
  const { best, worst } = answer;
  return best !== worst && ideaIds.includes(best) && ideaIds.includes(worst);
}
