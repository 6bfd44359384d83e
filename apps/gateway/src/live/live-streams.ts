import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { LiveSignals } from '@zwerm/platform/live/live-signals';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { Callers, type Forgotten } from '../callers/callers.js';
import { CredentialsRepository } from '../callers/persistence/credentials.repository.js';
import { SignalHistory } from './domain/signal-history.js';
import { LiveStream, type Follower } from './live-stream.js';

export const mostStreamsPerPerson = 6;
const mostStreams = 2_000;
const heartbeatMs = 20_000;
/** Sign-outs and deactivations that another gateway heard of are found by looking; at most 5 s may pass. */
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
    private readonly logger: StructuredLogger,
  ) {}

  onModuleInit(): void {
    const beat = setInterval(() => this.streams.forEach((stream) => stream.beat()), heartbeatMs).unref();
    const check = setInterval(() => void this.endInvalid(), checkMs).unref();
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
    stream.open();
    if (lastId !== undefined) {
      const missed = this.history.since(lastId);
      if (missed) for (const signal of missed) stream.send(signal);
      else stream.resync(this.history.newestId);
    }
    this.streams.add(stream);
    response.once('close', () => this.streams.delete(stream));
  }

  /** Ends the streams of credentials that let nobody in any more, with one query for all of them. */
  async endInvalid(): Promise<void> {
    if (this.streams.size === 0) return;
    try {
      const hashes = new Set([...this.streams].map(({ follower }) => follower.credentialHash));
      const valid = await this.credentials.stillValid([...hashes]);
      // Only of those asked about: a stream may have been opened meanwhile.
      for (const stream of this.streams) {
        const { credentialHash } = stream.follower;
        if (hashes.has(credentialHash) && !valid.has(credentialHash)) stream.end();
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
