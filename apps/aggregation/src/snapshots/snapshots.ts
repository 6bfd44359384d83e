import { Injectable } from '@nestjs/common';
import { canonicalHash, canonicalText } from '@zwerm/ranking/canonical-result';
import type { MethodRanking } from '@zwerm/ranking/method';
import { isJudged } from '@zwerm/ranking/round-counts';
import { candidatesOf, type SnapshotFacts } from '@zwerm/ranking/snapshot/snapshot';
import { isTooSmallForSecrecy } from '../rankings/domain/challenge-facts.js';
import { AgreeingPeople } from '../representative/persistence/agreeing-people.js';
import { CountingThread } from '../thread/counting-thread.js';

/** A snapshot as it is kept and signed: canonical JSON (RFC 8785), and its SHA-256 in hexadecimal. */
export interface CanonicalSnapshot {
  readonly canonical: string;
  readonly hash: string;
}

/** Makes the snapshot of a round that is being frozen, beside the event loop. */
@Injectable()
export class Snapshots {
  constructor(
    private readonly people: AgreeingPeople,
    private readonly thread: CountingThread,
  ) {}

  /**
   * @param facts with every count that is held
   * @returns undefined when the round was secret and too few took part for anything of it to be shown, or hashed
   */
  async of(facts: SnapshotFacts, ranking: MethodRanking): Promise<CanonicalSnapshot | undefined> {
    if (isTooSmallForSecrecy(facts, facts.participants)) return undefined;
    const candidates = candidatesOf(facts, ranking);
    const voters = candidates.length > 0 ? await this.people.of(facts.roundId, candidates) : [];
    const counts = facts.counts.filter(isJudged).sort((a, b) => (a.ideaId < b.ideaId ? -1 : 1));
    const snapshot = await this.thread.run('snapshotOf', { ...facts, counts }, ranking, voters);
    return { canonical: canonicalText(snapshot), hash: canonicalHash(snapshot) };
  }
}
