import type { IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import type { KeptComparisons } from '@zwerm/ranking/compared-round';
import type { MethodRanking } from '@zwerm/ranking/method';
import {
  areResultsHidden,
  isTooSmallForSecrecy,
  type ChallengeFacts,
  type RoundFacts,
} from '../domain/challenge-facts.js';
import type { CountedRankings } from '../counted-rankings.js';
import { isDivided, outOfParticipants, unjudgedByPart, type IdeaCounts } from '@zwerm/ranking/round-counts';
import { partsOfRoll } from '../domain/parts-of-roll.js';
import type { BoardChanges, BoardMark } from '../persistence/board-rows.js';
import { RecognisedJudges } from './recognised-judges.js';
import { RankingSnapshot, type KeptLists } from './ranking-snapshot.js';

/** A challenge as it stands, for readers. */
export interface BoardView {
  readonly version: number;
  readonly asOf: string;
  readonly challenge: ChallengeFacts;
  readonly round: RoundFacts | undefined;
  /** Of the newest closed round that counts; undefined as long as there is none. */
  readonly decidedNumber: number | undefined;
  readonly ballots: number;
  readonly participants: number;
  readonly isFrozen: boolean;
  /** Undefined without a round, and while results are hidden: what nobody may see is not even computed. */
  readonly ranking: RankingSnapshot | undefined;
  /** Who has judged enough to see it while people vote; grows, and is empty where nobody is held back. */
  readonly judgedEnough: Pick<ReadonlySet<PersonId>, 'has'>;
}

/**
 * The ranking of one challenge in memory. Every refresh takes in the changed rows and ranks all counters from a
 * cold start, so what is shown is a pure function of the counters and not of the way they came about.
 */
export class RankingBoard {
  private titles: ReadonlyMap<IdeaId, string> = new Map();
  private readonly counts = new Map<IdeaId, IdeaCounts>();
  /** What was compared up to the mark, with the strengths fitted to it. */
  private compared?: KeptComparisons | undefined;
  private frozen?: MethodRanking;
  private kept?: KeptLists | undefined;
  private judgedEnough: RecognisedJudges;
  private mark: BoardMark = { change: 0, roundId: undefined, isFrozen: false, compared: 0 };
  private current?: BoardView;

  /** @param refOf the reference under which a person judges enough in a round */
  constructor(
    private readonly rankings: CountedRankings,
    private readonly refOf: (personId: PersonId, roundId: RoundId) => string,
  ) {
    this.judgedEnough = this.judgesOf(undefined);
  }

  get seen(): BoardMark {
    return this.mark;
  }

  /** Undefined until the first changes were taken in. */
  get view(): BoardView | undefined {
    return this.current;
  }

  async takeIn(changes: BoardChanges): Promise<void> {
    this.retitle(changes.ideas);
    if (this.mark.roundId !== changes.round?.id) {
      this.counts.clear();
      this.compared = undefined;
      this.judgedEnough = this.judgesOf(changes.round?.id);
      this.frozen = undefined;
      this.kept = undefined;
    }
    if (changes.final !== undefined) {
      this.frozen = JSON.parse(changes.final.canonical) as MethodRanking;
      this.kept = changes.final.lists ?? undefined;
      this.counts.clear();
      this.compared = undefined;
    }
    this.judgedEnough.add(changes.judgeRefs);
    for (const counts of changes.counts) this.counts.set(counts.ideaId, counts);
    const isFrozen = this.frozen !== undefined;
    this.current = await this.viewOf(changes, isFrozen);
    const compared = changes.comparisons ? changes.change : this.mark.compared;
    this.mark = {
      change: changes.change,
      roundId: changes.round?.id,
      isFrozen,
      compared: this.compared ? compared : 0,
    };
  }

  private judgesOf(roundId: RoundId | undefined): RecognisedJudges {
    return new RecognisedJudges((personId) => (roundId ? this.refOf(personId, roundId) : ''));
  }

  /** In a new map: snapshots that are being read keep theirs. */
  private retitle(ideas: BoardChanges['ideas']): void {
    if (ideas.length === 0) return;
    const titles = new Map(this.titles);
    for (const { id, title, isListed } of ideas) {
      if (isListed) titles.set(id, title ?? '');
      else titles.delete(id);
    }
    this.titles = titles;
  }

  private async viewOf(changes: BoardChanges, isFrozen: boolean): Promise<BoardView> {
    const { change: version, round, decidedNumber, ballots, participants } = changes;
    // How many ideas are asked for can change after the close; what was decided does not.
    const challenge = { ...changes.challenge, topCount: this.kept?.topCount ?? changes.challenge.topCount };
    const asOf = isFrozen && changes.frozen ? changes.frozen.frozenAt : changes.changedAt;
    const { judgedEnough } = this;
    const base = {
      ...{ version, asOf, challenge, round, decidedNumber, ballots, participants, isFrozen },
      judgedEnough,
    };
    if (!round || areResultsHidden(round) || isTooSmallForSecrecy(round, participants))
      return { ...base, ranking: undefined };
    const counts = this.countsWith(changes.participantsByPart);
    const ranking = this.frozen ?? (await this.rankedNow(round, counts, changes));
    const head = {
      challengeId: challenge.id,
      roundId: round.id,
      number: round.number,
      method: ranking.method,
      methodVersion: ranking.methodVersion,
      usesComparisons: ranking.parameters.spread !== undefined,
      state: isFrozen ? ('frozen' as const) : ('live' as const),
      asOf,
      version,
      hash: changes.frozen?.hash ?? null,
      participants,
      eligible: round.eligible,
      ballots,
    };
    const titles = titlesIn(round, this.titles);
    const parts = isDivided(round)
      ? {
          strata: partsOfRoll(round.strata),
          areWeighed: ranking.parts !== undefined,
          countsOf: counts,
          unjudged: unjudgedByPart(round.strata.length, changes.participantsByPart),
        }
      : undefined;
    return { ...base, ranking: new RankingSnapshot(head, ranking, titles, parts, this.kept) };
  }

  /** In a new map: snapshots that are being read keep theirs. */
  private countsWith(participants: readonly number[] | undefined): ReadonlyMap<IdeaId, IdeaCounts> {
    if (!participants) return new Map(this.counts);
    return new Map([...this.counts].map(([id, counts]) => [id, outOfParticipants(counts, participants)]));
  }

  /** What was compared is kept only with a ranking: after a failure the same changes are read again. */
  private async rankedNow(
    round: RoundFacts,
    counts: ReadonlyMap<IdeaId, IdeaCounts>,
    { participants, comparisons = { changed: [], ends: [] } }: BoardChanges,
  ): Promise<MethodRanking> {
    const said = { kept: this.compared, ...comparisons };
    const { ranking, kept } = await this.rankings.of(round, counts, participants, said);
    this.compared = kept;
    return ranking;
  }
}

/** The ideas that are on the ballot of a round, with their titles. */
function titlesIn({ ideaIds }: RoundFacts, titles: ReadonlyMap<IdeaId, string>): ReadonlyMap<IdeaId, string> {
  return ideaIds ? new Map([...titles].filter(([ideaId]) => ideaIds.has(ideaId))) : titles;
}
