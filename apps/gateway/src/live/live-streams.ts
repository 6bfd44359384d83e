import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { ChallengeId } from '@zwerm/domain/id';
import { LiveSignals } from '@zwerm/platform/live/live-signals';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { Callers, type Forgotten } from '../callers/callers.js';
import { CredentialsRepository } from '../callers/persistence/credentials.repository.js';
import { mayFollowAll } from './domain/announced-challenge.js';
import { SignalHistory } from './domain/signal-history.js';
import { LiveStream, type Follower } from './live-stream.js';
import { AudiencesRepository } from './persistence/audiences.repository.js';
import { viewerOf } from './viewer-of.js';

const mostStreamsPerPerson = 6;
const mostStreams = 2_000;
const heartbeatMs = 20_000;
/** What another gateway heard of (sign-outs, memberships, audiences) is found by looking; at most 5 s may pass. */
const checkMs = 4_000;

/** All open live streams of this process. */
@Injectable()
export class LiveStreams implements OnModuleInit, OnModuleDestroy {
  private readonly streams = new Set<LiveStream>();
  private readonly history = new SignalHistory(randomUUID().replaceAll('-', '').slice(0, 12));
  private readonly endings: (() => void)[] = [];

  constructor(
    private readonly signals: LiveSignals,
    private readonly callers: Callers,
    private readonly credentials: CredentialsRepository,
    private readonly audiences: AudiencesRepository,
    private readonly logger: StructuredLogger,
  ) {}

  onModuleInit(): void {
    const beat = setInterval(() => this.streams.forEach((stream) => stream.beat()), heartbeatMs).unref();
    const check = setInterval(() => void this.endUnlawful(), checkMs).unref();
    const unsubscribe = this.signals.subscribe((signal) => {
      const kept = this.history.add(signal);
      for (const stream of this.streams) stream.send(kept);
    });
    this.endings.push(
      unsubscribe,
      () => clearInterval(beat),
      () => clearInterval(check),
    );
    this.callers.onForget((forgotten) => this.endOf(forgotten));
  }

  onModuleDestroy(): void {
    for (const end of this.endings) end();
    for (const stream of this.streams) stream.end();
  }

  get count(): number {
    return this.streams.size;
  }

  /** @throws DomainError too-many-streams, overloaded */
  makeRoomFor({ personId }: Pick<Follower, 'personId'>): void {
    const own = [...this.streams].filter((stream) => stream.follower.personId === personId);
    if (own.length >= mostStreamsPerPerson) throw new DomainError('too-many-streams');
    if (this.streams.size >= mostStreams) throw new DomainError('overloaded');
  }

  /**
   * Opens a stream on a response that nobody else writes to.
   * @param lastId the id the client saw last: it gets what it missed, or the advice to fetch everything again
   */
  open(follower: Follower, response: ServerResponse, lastId: string | undefined): void {
    // Whoever left while we were still asking the database never closes again.
    if (response.destroyed) return;
    const stream = new LiveStream(follower, response);
    stream.open(lastId === undefined ? this.history.newestId : undefined);
    if (lastId !== undefined) {
      const missed = this.history.since(lastId);
      if (missed) for (const signal of missed) stream.send(signal);
      else stream.resync(this.history.newestId);
    }
    this.streams.add(stream);
    response.once('close', () => this.streams.delete(stream));
  }

  /**
   * Ends the streams whose credential lets nobody in any more, and those that follow what their person may no longer
   * see, with two queries for all of them.
   * @param about looks only at streams that follow this challenge
   */
  async endUnlawful(about?: ChallengeId): Promise<void> {
    // Those of this moment: a stream that is opened while we ask has just been judged.
    const asked = [...this.streams].filter(({ follower }) => !about || follower.challengeIds.includes(about));
    if (asked.length === 0) return;
    try {
      const hashes = new Set(asked.map(({ follower }) => follower.credentialHash));
      const challengeIds = new Set(asked.flatMap(({ follower }) => follower.challengeIds));
      const callers = await this.credentials.stillValid([...hashes]);
      const announced = await this.audiences.find([...challengeIds]);
      for (const stream of asked) {
        const caller = callers.get(stream.follower.credentialHash);
        if (!caller || !mayFollowAll(viewerOf(caller), stream.follower.challengeIds, announced)) stream.end();
      }
    } catch (error) {
      this.logger.warn('live streams could not be checked', { error: String(error) });
    }
  }

  /** Who is told about again comes back within seconds, with the rights they have by then. */
  private endOf(forgotten: Forgotten): void {
    for (const stream of this.streams) {
      const { personId, credentialHash } = stream.follower;
      if (
        'personId' in forgotten
          ? forgotten.personId === personId
          : forgotten.credentialHash === credentialHash
      )
        stream.end();
    }
  }
}
