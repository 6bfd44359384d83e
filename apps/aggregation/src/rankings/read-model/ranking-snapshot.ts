import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import type { StratumCounts } from '@zwerm/ranking/logit-normal-posterior';
import { isOutOfParticipants } from '@zwerm/ranking/marks';
import type { MethodRanking } from '@zwerm/ranking/method';
import type { RankedIdea } from '@zwerm/ranking/posterior-ranking';
import { judgedParts, type JudgedParts } from '../domain/judged-parts.js';
import type { Snapshot } from '@zwerm/ranking/snapshot/snapshot';
import type { IdeaCounts } from '@zwerm/ranking/round-counts';
import { listedIdeas } from '../domain/listed-ideas.js';
import type { PartOfRoll } from '../domain/parts-of-roll.js';

const mostPages = 500;

/** A line as it is shown. */
export interface TitledIdea extends Omit<RankedIdea, 'commonGround' | 'strength' | 'strengthVariance'> {
  readonly title: string;
}

/** The counts of an idea that was withdrawn after people had voted on it. */
export type LeftOutIdea = Pick<RankedIdea, 'ideaId' | 'agree' | 'disagree' | 'pass'>;

/** The parts of a divided roll, and the counts by part that a ranking was made from. */
export interface RankedParts {
  /** Largest first. */
  readonly strata: readonly PartOfRoll[];
  /** Whether the ranking weighs them by their people; of a secret round it does not. */
  readonly areWeighed: boolean;
  readonly countsOf: ReadonlyMap<IdeaId, IdeaCounts>;
  /** Of an idea without a vote. */
  readonly unjudged: StratumCounts;
}

/** What was kept when the round was frozen: K as it then was, and the lists beside the ranking. */
export type KeptLists = Pick<Snapshot, 'topCount' | 'commonGround' | 'representative'>;

/** What a ranking page says beside its lines. */
export interface RankingHead {
  readonly challengeId: ChallengeId;
  readonly roundId: string;
  /** Of the rounds of its challenge. */
  readonly number: number;
  readonly method: MethodRanking['method'];
  readonly methodVersion: string;
  /** Whether ideas start from what people said when they compared them. */
  readonly usesComparisons: boolean;
  readonly state: 'live' | 'frozen';
  readonly asOf: string;
  /** Rises with every change of the challenge, across restarts and replicas. */
  readonly version: number;
  readonly hash: string | null;
  readonly participants: number;
  readonly eligible: number;
  readonly ballots: number;
}

/** One refreshed ranking that never changes again; its pages are written out when first asked for, and kept. */
export class RankingSnapshot {
  readonly lines: readonly RankedIdea[];
  /** How many lines, from the top, somebody has judged. */
  readonly judged: number;
  /** Ideas with ballots that are not on the table any more: their counts stay open to audit. */
  private readonly leftOut: readonly LeftOutIdea[];
  private readonly pages = new Map<string, Buffer>();
  private judgedByPart?: JudgedParts;
  /** Of a frozen round that ends by one; undefined while votes still come. */
  readonly outcome: MethodRanking['outcome'];
  readonly prior: MethodRanking['parameters'];

  constructor(
    readonly head: RankingHead,
    private readonly ranking: MethodRanking,
    readonly titles: ReadonlyMap<IdeaId, string>,
    /** Undefined when the roll is not divided. */
    readonly parts: RankedParts | undefined,
    /** Undefined while votes come in, and of rounds frozen before lists were kept. */
    readonly kept: KeptLists | undefined,
  ) {
    this.outcome = ranking.outcome;
    this.prior = ranking.parameters;
    ({ lines: this.lines, judged: this.judged } = listedIdeas(
      ranking,
      titles,
      head.participants,
      parts?.unjudged,
    ));
    this.leftOut = ranking.ideas
      .filter(({ ideaId }) => !titles.has(ideaId))
      .map(({ ideaId, agree, disagree, pass }) => ({ ideaId, agree, disagree, pass }));
  }

  /** The best of all ideas with ballots, on the table or not, best first. */
  recorded(most: number): IdeaId[] {
    return this.ranking.ideas.slice(0, most).map(({ ideaId }) => ideaId);
  }

  items(offset: number, limit: number): TitledIdea[] {
    return this.lines
      .slice(offset, offset + limit)
      .map(({ commonGround: _ofItsOwnList, strength: _s, strengthVariance: _v, ideaId, ...numbers }) => ({
        ideaId,
        title: this.titles.get(ideaId) ?? '',
        ...numbers,
      }));
  }

  /** @param cursorOf writes the cursor of the page that starts at an offset */
  page(offset: number, limit: number, cursorOf: (offset: number) => string): Buffer {
    const key = `${offset}/${limit}`;
    const known = this.pages.get(key);
    if (known) return known;
    const end = offset + limit;
    const nextCursor = end < this.lines.length ? cursorOf(end) : null;
    const leftOut = offset === 0 ? this.leftOut : [];
    const page = Buffer.from(
      JSON.stringify({
        ...this.head,
        ...this.judgedParts(),
        items: this.items(offset, limit),
        leftOut,
        nextCursor,
      }),
    );
    if (this.pages.size >= mostPages) this.pages.clear();
    this.pages.set(key, page);
    return page;
  }

  /** Only where the ranking weighs parts: of a secret round it says nothing of them. */
  private judgedParts(): JudgedParts {
    const { parts, lines, judged, head } = this;
    if (!parts?.areWeighed) return { parts: [], judgementsOfNoPart: 0 };
    const whole = isOutOfParticipants(head.method);
    this.judgedByPart ??= judgedParts(
      parts.strata,
      whole
        ? [{ n: head.participants, trials: parts.unjudged.trials }]
        : lines.slice(0, judged).map(({ ideaId, n }) => ({
            n,
            trials: parts.countsOf.get(ideaId)?.byPart?.trials ?? parts.unjudged.trials,
          })),
    );
    return this.judgedByPart;
  }
}
