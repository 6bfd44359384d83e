import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { ballotMethodOf } from '../../ballots/domain/ballot-methods.js';
import { NotOnRoll, RoundClosed, RoundNotOpen } from '../../ballots/domain/ballot.errors.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RollRepository } from '../../roll/persistence/roll.repository.js';
import { RoundKeys } from '../../rounds/persistence/round-keys.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import type { Round } from '../../rounds/domain/round.js';
import { SkipNotKept } from '../domain/exposure.errors.js';
import { ExposureLedger } from '../persistence/exposure-ledger.js';

export interface RecordImpressionsCommand {
  readonly principal: Principal;
  readonly challengeId: ChallengeId;
  /** What was really on the person's screen. Ideas of other rounds are left out. */
  readonly ideaIds: readonly IdeaId[];
  /** Those the person passed over: they are not served again. */
  readonly skipped: readonly IdeaId[];
}

/** Keeps which ideas a person was shown. The same idea counts once a day, however often it is told. */
@Injectable()
export class RecordImpressions {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly roll: RollRepository,
    private readonly ledger: ExposureLedger,
    private readonly keys: RoundKeys,
  ) {}

  /** @throws NotFound, RoundNotOpen, RoundClosed, NotOnRoll, SkipNotKept, Overloaded */
  async execute({ principal, challengeId, ideaIds, skipped }: RecordImpressionsCommand): Promise<void> {
    await this.challenges.requireVisible(challengeId, principal);
    const round = await this.rounds.find(challengeId);
    if (!round) throw new NotFound('Round');
    if (round.state === 'scheduled') throw new RoundNotOpen();
    if (round.state === 'closed') throw new RoundClosed();
    if (!(await this.roll.isOnRoll(round.id, principal.personId))) throw new NotOnRoll();
    if (skipped.length > 0) refuseSkipOnBallot(round);
    await this.ledger.record({
      roundId: round.id,
      personId: principal.personId,
      viewerKey: this.keys.viewerKeyOf(round, principal.personId),
      ideaIds: [...new Set([...ideaIds, ...skipped])],
      skipped: new Set(skipped),
    });
  }
}

/** In a secret round a skip would say, beside a person, what their ballot does not hold. */
function refuseSkipOnBallot(round: Round): void {
  if (round.rules.secrecy === 'secret') throw new SkipNotKept('a secret round keeps no skips');
  if (ballotMethodOf(round.method).scaleOf(round.rules).includes('pass'))
    throw new SkipNotKept('in this round a skip is a pass: cast it as a vote');
}
