import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { judgePurpose } from '@zwerm/contracts/judge-purpose';
import type { ChallengeId } from '@zwerm/domain/id';
import { Pseudonyms } from '@zwerm/platform/auth/pseudonyms';
import { LiveSignals } from '@zwerm/platform/live/live-signals';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { BoardRows, type BoardPlace } from '../persistence/board-rows.js';
import { CountedRankings } from '../counted-rankings.js';
import { RankingBoard, type BoardView } from './ranking-board.js';
import { RefreshPace } from './refresh-pace.js';

const mostBoards = 256;
const lookAroundMs = 1_000;

interface Entry {
  readonly place: BoardPlace;
  readonly board: RankingBoard;
  readonly pace: RefreshPace;
  loaded: Promise<void>;
  /** A change of this process waits to be told to those who follow the ranking. */
  mustSignal: boolean;
}

/**
 * All rankings people look at, kept ready in memory. A committed change marks its challenge; the board then takes
 * in the changed rows and signals `ranking-changed`. Once a second it looks whether another process changed
 * anything, or put a rebuilt projection in place.
 */
@Injectable()
export class RankingBoards implements OnApplicationBootstrap, OnModuleDestroy {
  /** By challenge, and for an earlier round by its number too. */
  private readonly entries = new Map<string, Entry>();
  private lookingAround?: NodeJS.Timeout;
  private epoch?: string;
  private isStopped = false;

  constructor(
    private readonly rows: BoardRows,
    private readonly live: LiveSignals,
    private readonly logger: StructuredLogger,
    private readonly rankings: CountedRankings,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.lookAround();
    for (const challengeId of await this.rows.runningChallengeIds()) await this.viewOf({ challengeId });
    this.lookingAround = setInterval(() => void this.lookAround(), lookAroundMs);
    this.lookingAround.unref();
  }

  onModuleDestroy(): void {
    this.stop();
  }

  /** Keeps nothing up to date any more: while a projection is rebuilt nobody reads it. */
  stop(): void {
    this.isStopped = true;
    clearInterval(this.lookingAround);
    for (const { pace } of this.entries.values()) pace.stop();
    this.entries.clear();
  }

  /** Undefined when no such challenge was published. Waits for the first reader of a challenge, and of one nobody read for a while. */
  async viewOf(place: BoardPlace): Promise<BoardView | undefined> {
    const key = keyOf(place);
    const entry = this.entries.get(key) ?? this.open(place);
    if (!entry.board.view) await entry.loaded;
    await entry.pace.markRead();
    const { view } = entry.board;
    if (!view && this.entries.get(key) === entry) this.entries.delete(key);
    return view;
  }

  /** The view when it is loaded and not long out of date, without waiting. */
  knownViewOf(id: ChallengeId): BoardView | undefined {
    const entry = this.entries.get(id);
    if (entry?.pace.markRead()) return undefined;
    return entry?.board.view;
  }

  /** To be called when a change of this challenge has committed. */
  markChanged(id: ChallengeId): void {
    if (this.isStopped) return;
    const entry = this.entries.get(id) ?? this.open({ challengeId: id });
    entry.mustSignal = true;
    entry.pace.request();
  }

  private open(place: BoardPlace): Entry {
    this.makeRoom();
    const board = new RankingBoard(this.rankings, (personId, roundId) =>
      this.pseudonyms.of(personId, judgePurpose(roundId)),
    );
    const key = keyOf(place);
    const entry: Entry = {
      place,
      board,
      pace: new RefreshPace(() => this.refresh(entry)),
      loaded: Promise.resolve(),
      mustSignal: false,
    };
    this.entries.set(key, entry);
    entry.loaded = this.load(entry).catch((error: unknown) => {
      // Not remembered: the next reader tries again.
      if (this.entries.get(key) === entry) this.entries.delete(key);
      throw error;
    });
    return entry;
  }

  private async load({ place, board }: Entry): Promise<void> {
    const changes = await this.rows.since(place, board.seen);
    if (changes) await board.takeIn(changes);
  }

  private async refresh(entry: Entry): Promise<void> {
    const isTold = entry.mustSignal;
    entry.mustSignal = false;
    try {
      await entry.loaded;
      await this.load(entry);
      if (isTold) this.signal(entry.board.view);
    } catch (error) {
      entry.mustSignal ||= isTold;
      if (!this.isStopped)
        this.logger.warn('a ranking was not refreshed', { ...entry.place, error: String(error) });
    }
  }

  private signal(view: BoardView | undefined): void {
    if (!view?.ranking || !view.round) return;
    if (view.round.results === 'after-close' && !view.isFrozen) return;
    this.live.send({
      topic: `ranking:${view.challenge.id}`,
      event: 'ranking-changed',
      facts: { challengeId: view.challenge.id, version: view.version, asOf: view.asOf },
    });
  }

  private async lookAround(): Promise<void> {
    try {
      const { epoch, clocks } = await this.rows.clocks([
        ...new Set([...this.entries.values()].map(({ place }) => place.challengeId)),
      ]);
      if (this.epoch !== undefined && this.epoch !== epoch) this.forgetAll();
      this.epoch = epoch;
      for (const entry of this.entries.values()) {
        if ((clocks.get(entry.place.challengeId) ?? 0) > entry.board.seen.change) entry.pace.request();
      }
    } catch (error) {
      this.logger.warn('could not look for changes of other processes', { error: String(error) });
    }
  }

  private forgetAll(): void {
    for (const { pace } of this.entries.values()) pace.stop();
    this.entries.clear();
  }

  /** Closes the board that was opened first, if possible one that cannot change any more; a reader opens it again. */
  private makeRoom(): void {
    if (this.entries.size < mostBoards) return;
    const oldest = [...this.entries].find(([, { board }]) => board.view?.isFrozen) ?? [...this.entries][0];
    if (!oldest) return;
    const [id, { pace }] = oldest;
    pace.stop();
    this.entries.delete(id);
  }
}

const keyOf = ({ challengeId, number }: BoardPlace): string =>
  number === undefined ? challengeId : `${challengeId}/${number}`;
