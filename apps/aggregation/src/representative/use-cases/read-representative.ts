import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import { canonicalHash } from '@zwerm/ranking/canonical-result';
import { candidatesPerPlace } from '@zwerm/ranking/representative/representative-list';
import { representativeCandidates, type ChosenList } from '@zwerm/ranking/snapshot/chosen-list';
import type { RollStratum, RoundFacts } from '../../rankings/domain/challenge-facts.js';
import { ResultsHidden } from '../../rankings/domain/rankings.errors.js';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { RankingSnapshot } from '../../rankings/read-model/ranking-snapshot.js';
import { visibleRanking, type RoundQuestion } from '../../rankings/read-model/visible-ranking.js';
import { CountingThread } from '../../thread/counting-thread.js';
import { AgreeingPeople } from '../persistence/agreeing-people.js';

/** While votes come in, a list is chosen anew no more often than this. */
const freshMs = 30_000;
const mostKept = 100;

export interface Representative extends Pick<ChosenList, 'methodVersion' | 'roundId' | 'topCount'> {
  /** Of the ranking whose ballots it was chosen from. */
  readonly version: number;
  readonly state: 'live' | 'frozen';
  /** SHA-256 of the canonical list of a frozen round; null while votes come in. */
  readonly hash: string | null;
  readonly candidates: number;
  readonly people: number;
  readonly items: readonly { ideaId: IdeaId; title: string | null; place: number; share: number }[];
  readonly coverage: number | null;
  readonly lowest: (RollStratum & { readonly share: number }) | null;
}

interface Known {
  readonly ranking: RankingSnapshot;
  readonly topCount: number;
  readonly chosenAt: number;
  readonly list: Promise<ChosenList>;
}

/**
 * The few ideas in which people find themselves in proportion to their number, and how many find one or more. A pure
 * function of the ballots held, which a frozen ranking and its list share; ideas that were withdrawn since stay in it,
 * without their title.
 *
 * @throws NotFound, ResultsHidden, ResultsSuppressed as the ranking; ResultsHidden too of a secret round that still runs
 */
@Injectable()
export class ReadRepresentative {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly boards: RankingBoards,
    private readonly people: AgreeingPeople,
    private readonly thread: CountingThread,
  ) {}

  async execute(question: RoundQuestion): Promise<Representative> {
    const { ranking, round, challenge } = await visibleRanking(this.boards, question);
    // Vote after vote would tell what somebody agrees with.
    if (round.rules.secrecy === 'secret' && ranking.head.state === 'live') throw new ResultsHidden();
    const known =
      this.freshOf(ranking, challenge.topCount) ?? this.choose(ranking, round, challenge.topCount);
    const list = await known.list;
    const { version, state } = known.ranking.head;
    const { roundId, methodVersion, topCount, people, coverage, lowest } = list;
    const part = lowest && round.strata[lowest.stratum];
    return {
      roundId,
      version,
      state,
      methodVersion,
      hash: state === 'frozen' ? canonicalHash(list) : null,
      topCount,
      candidates: list.candidates.length,
      people,
      items: list.chosen.map(({ ideaId, share }, index) => ({
        ideaId,
        title: ranking.titles.get(ideaId) ?? null,
        place: index + 1,
        share,
      })),
      coverage,
      lowest: part ? { ...part, share: lowest.share } : null,
    };
  }

  private freshOf(ranking: RankingSnapshot, topCount: number): Known | undefined {
    const known = this.known.get(ranking.head.roundId);
    if (!known || known.topCount !== topCount) return undefined;
    if (known.ranking.head.state !== ranking.head.state) return undefined;
    const isFrozen = ranking.head.state === 'frozen';
    const isFresh = isFrozen || known.ranking === ranking || Date.now() - known.chosenAt < freshMs;
    return isFresh ? known : undefined;
  }

  private choose(ranking: RankingSnapshot, round: RoundFacts, topCount: number): Known {
    const { roundId } = ranking.head;
    const known = { ranking, topCount, chosenAt: Date.now(), list: this.listOf(ranking, round, topCount) };
    this.known.delete(roundId);
    this.known.set(roundId, known);
    const [oldest] = this.known.keys();
    if (this.known.size > mostKept && oldest !== undefined) this.known.delete(oldest);
    // Not remembered: the next reader tries again.
    known.list.catch(() => this.known.delete(roundId));
    return known;
  }

  private async listOf(ranking: RankingSnapshot, round: RoundFacts, topCount: number): Promise<ChosenList> {
    if (ranking.kept?.representative) return ranking.kept.representative;
    const { roundId, method } = ranking.head;
    const isAsked = method === 'agree-disagree-pass';
    const ideas = isAsked
      ? ranking.recorded(candidatesPerPlace * topCount).map((ideaId) => ({ ideaId }))
      : [];
    const candidates = representativeCandidates({ ideas }, topCount);
    const voters = isAsked ? await this.people.of(roundId, candidates) : [];
    return this.thread.run('chosenList', { roundId, topCount, strata: round.strata }, { ideas }, voters);
  }
}
