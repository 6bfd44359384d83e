import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { MergesRepository } from '../../merging/persistence/merges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { errorOf, PlaceNamedTwice } from '../domain/ballot.errors.js';
import { placeOf, type Mark } from '../domain/mark.js';
import { OwnBallotsRepository, type OwnVote } from '../persistence/own-ballots.repository.js';
import { isRefused, WholeBallots } from '../persistence/whole-ballots.js';

export interface ReplaceBallotCommand {
  readonly principal: Principal;
  readonly challengeId: ChallengeId;
  readonly marks: readonly Mark[];
  /** Of the rules that the voter read. */
  readonly rulesVersion?: number | undefined;
}

/**
 * A person says everything at once: what their ballot said and no longer says is taken back, and one mark that
 * cannot stand leaves all of it as it was. Saying the same again changes nothing.
 */
@Injectable()
export class ReplaceBallot {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly wholeBallots: WholeBallots,
    private readonly rounds: RoundsRepository,
    private readonly ballots: OwnBallotsRepository,
    private readonly merges: MergesRepository,
  ) {}

  /**
   * @returns the ballot as it now stands
   * @throws NotFound, PlaceNamedTwice, RoundNotOpen, RoundClosed, RulesChanged, NotOnRoll, IdeaNotVotable, OwnIdea, ChoiceNotOnScale,
   * AspectUnknown, BallotRefused
   */
  async execute({ principal, challengeId, marks, rulesVersion }: ReplaceBallotCommand): Promise<OwnVote[]> {
    await this.challenges.requireKnown(challengeId, principal);
    if (new Set(marks.map(placeOf)).size < marks.length) throw new PlaceNamedTwice();
    const ends = await this.merges.endsIn(challengeId);
    const settled = await this.wholeBallots.settle(
      { challengeId, personId: principal.personId, rulesVersion },
      (now) => [...marks, ...keptUnder(marks, now, ends)],
    );
    if (isRefused(settled)) throw errorOf(settled);
    const round = await this.rounds.find(challengeId);
    return round ? this.ballots.find(round, principal.personId) : [];
  }
}

/** What a ballot said of absorbed ideas stays under what it now says of their survivor, for when they are taken apart. */
function keptUnder(
  marks: readonly Mark[],
  now: readonly Mark[],
  ends: ReadonlyMap<IdeaId, IdeaId>,
): readonly Mark[] {
  const places = new Set(marks.map(placeOf));
  return now.filter((mark) => {
    const end = ends.get(mark.ideaId);
    return end !== undefined && places.has(placeOf({ ...mark, ideaId: end })) && !places.has(placeOf(mark));
  });
}
