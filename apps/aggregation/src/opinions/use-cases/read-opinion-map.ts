import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import type { OpinionMap } from '@zwerm/ranking/opinion-groups/opinion-map';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { RankingHead, RankingSnapshot } from '../../rankings/read-model/ranking-snapshot.js';
import { visibleRanking, type RoundQuestion } from '../../rankings/read-model/visible-ranking.js';
import { CountingThread } from '../../thread/counting-thread.js';
import { RoundVotes } from '../round-votes.js';

/** While votes come in, a map is drawn anew no more often than this. */
const freshMs = 30_000;
const mostKept = 100;

export interface ReadableOpinionMap {
  /** Of the ranking whose ballots it was drawn from. */
  readonly head: RankingHead;
  /** Null: more votes than can be mapped. */
  readonly map: OpinionMap | null;
  readonly titles: ReadonlyMap<string, string>;
}

interface DrawnMap {
  readonly ranking: RankingSnapshot;
  readonly drawnAt: number;
  readonly map: Promise<OpinionMap | null>;
}

/**
 * The map of opinion of an agree/disagree/pass round: who thinks alike, in groups of five and more, and on which ideas
 * they meet. A pure function of the current votes, drawn beside the event loop when somebody asks.
 *
 * @throws NotFound where people do not agree and disagree; NotFound, ResultsHidden, ResultsSuppressed as the ranking
 */
@Injectable()
export class ReadOpinionMap {
  private readonly drawn = new Map<string, DrawnMap>();

  constructor(
    private readonly boards: RankingBoards,
    private readonly votes: RoundVotes,
    private readonly thread: CountingThread,
  ) {}

  async execute(question: RoundQuestion): Promise<ReadableOpinionMap> {
    const { ranking, round } = await visibleRanking(this.boards, question);
    if (round.method !== 'agree-disagree-pass') throw new NotFound('Opinions');
    const known = this.drawn.get(round.id);
    const isFresh =
      known && (known.ranking === ranking || (!round.closedAt && Date.now() - known.drawnAt < freshMs));
    const { map, ranking: of } = isFresh ? known : this.draw(ranking);
    return { head: of.head, map: await map, titles: ranking.titles };
  }

  private draw(ranking: RankingSnapshot): DrawnMap {
    const { roundId } = ranking.head;
    const map = this.votes
      .of(roundId, [...ranking.titles.keys()].sort())
      .then((votes) => this.thread.run('opinionMap', votes));
    const drawn = { ranking, drawnAt: Date.now(), map };
    this.drawn.delete(roundId);
    this.drawn.set(roundId, drawn);
    const [oldest] = this.drawn.keys();
    if (this.drawn.size > mostKept && oldest !== undefined) this.drawn.delete(oldest);
    // Not remembered: the next reader tries again.
    map.catch(() => this.drawn.delete(roundId));
    return drawn;
  }
}
