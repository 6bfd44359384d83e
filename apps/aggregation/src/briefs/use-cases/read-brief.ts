import { Injectable } from '@nestjs/common';
import { readsResultsAlways } from '@zwerm/contracts/access/reads-results-always';
import { DomainError } from '@zwerm/domain/domain-error';
import type { ChallengeId, PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Phase } from '@zwerm/domain/phase';
import type { Principal } from '@zwerm/domain/principal';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import { METHODS } from '@zwerm/ranking/method';
import { maySee, type ChallengeFacts, type RoundFacts } from '../../rankings/domain/challenge-facts.js';
import type { BoardView } from '../../rankings/read-model/ranking-board.js';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { TitledIdea } from '../../rankings/read-model/ranking-snapshot.js';
import { viewerOf } from '../../rankings/viewer-of.js';
import { TopSettledness } from '../../rankings/read-model/top-settledness.js';
import { briefItems } from '../domain/brief-items.js';

/** Leadership's page about one challenge. Times are ISO 8601 UTC, shares 0 to 1. */
export interface Brief {
  readonly challengeId: ChallengeId;
  readonly title: string;
  readonly question: string;
  readonly sponsorId: PersonId;
  readonly promisedBy: string | null;
  readonly phase: Phase;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly method: VotingMethod;
  readonly methodVersion: string;
  readonly state: 'live' | 'frozen' | 'hidden';
  /** Of the ranking it shows, and the number of its round. */
  readonly version: number;
  readonly number: number;
  readonly asOf: string;
  readonly hash: string | null;
  readonly topCount: number;
  readonly turnout: { readonly participants: number; readonly eligible: number; readonly share: number };
  readonly ballots: number;
  /** The top K and whoever shares the last tier; empty while results are hidden. */
  readonly items: readonly TitledIdea[];
  /** Sharers of the last tier that did not fit. */
  readonly itemsLeftOut: number;
  /** Expected share of the first K items that truly belong in the top K; null while results are hidden. */
  readonly expectedRight: number | null;
  /** Ideas of which nobody can say yet whether they belong in the top K; null while results are hidden. */
  readonly openIdeas: number | null;
}

/**
 * Puts the best ideas of a challenge before those who asked for them. While results are hidden the brief tells the
 * question, the dates and the turnout, to its sponsor as to everyone.
 *
 * @throws NotFound when the challenge is not visible or has no round; DomainError forbidden for those who are
 * neither its sponsor nor have the right to read briefs
 */
@Injectable()
export class ReadBrief {
  constructor(
    private readonly boards: RankingBoards,
    private readonly settledness: TopSettledness,
  ) {}

  async execute(challengeId: ChallengeId, reader: Principal): Promise<Brief> {
    const newest = await this.boards.viewOf({ challengeId });
    const view = newest && (await this.decidedIn(newest));
    if (!view || !maySee(viewerOf(reader), view.challenge)) throw new NotFound('Challenge');
    if (!readsResultsAlways(reader, view.challenge)) throw new DomainError('forbidden');
    if (!view.round) throw new NotFound('Brief');
    return { ...coverOf(view, view.challenge, view.round), ...(await this.resultsOf(view)) };
  }

  /** Votes that are still being cast decide nothing: then the last round that closed, and was not replaced, counts. */
  private async decidedIn(newest: BoardView): Promise<BoardView> {
    const { challenge, round, decidedNumber } = newest;
    if (decidedNumber === undefined || decidedNumber === round?.number) return newest;
    return (await this.boards.viewOf({ challengeId: challenge.id, number: decidedNumber })) ?? newest;
  }

  private async resultsOf({ ranking, challenge }: BoardView): Promise<Results> {
    if (!ranking)
      return {
        state: 'hidden',
        hash: null,
        items: [],
        itemsLeftOut: 0,
        expectedRight: null,
        openIdeas: null,
      };
    const { topCount } = challenge;
    const { expectedRight, openIdeas } = await this.settledness.of(ranking, topCount);
    const { shown, leftOut } = briefItems(ranking.lines, ranking.judged, topCount);
    const { state, hash } = ranking.head;
    return { state, hash, items: ranking.items(0, shown), itemsLeftOut: leftOut, expectedRight, openIdeas };
  }
}

type Results = Pick<Brief, 'state' | 'hash' | 'items' | 'itemsLeftOut' | 'expectedRight' | 'openIdeas'>;

function coverOf(view: BoardView, challenge: ChallengeFacts, round: RoundFacts): Omit<Brief, keyof Results> {
  const { participants, ballots, asOf, version } = view;
  const { id: challengeId, title, question, sponsorId, promisedBy, phase, topCount } = challenge;
  const { method, number, opensAt, closesAt, eligible } = round;
  const share = eligible === 0 ? 0 : Math.min(1, participants / eligible);
  return {
    challengeId,
    title,
    question,
    sponsorId,
    promisedBy,
    phase,
    opensAt,
    closesAt,
    method,
    methodVersion:
      view.ranking?.head.methodVersion ?? METHODS.find(({ id }) => id === method)?.version ?? method,
    version,
    number,
    asOf,
    topCount,
    turnout: { participants, eligible, share },
    ballots,
  };
}
