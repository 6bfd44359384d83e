import { Injectable } from '@nestjs/common';
import type { MethodRanking } from '@zwerm/ranking/method';
import { isJudged } from '@zwerm/ranking/round-counts';
import type { CanonicalSnapshot, ComparedPairs } from '@zwerm/ranking/snapshot/canonical-snapshot';
import { candidatesOf, type SnapshotFacts } from '@zwerm/ranking/snapshot/snapshot';
import { isTooSmallForSecrecy } from '../rankings/domain/challenge-facts.js';
import { AgreeingPeople } from '../representative/persistence/agreeing-people.js';
import { CountingThread } from '../thread/counting-thread.js';

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
  async of(
    facts: Omit<SnapshotFacts, 'comparisons'>,
    compared: ComparedPairs | undefined,
    ranking: MethodRanking,
  ): Promise<CanonicalSnapshot | undefined> {
    if (isTooSmallForSecrecy(facts, facts.participants)) return undefined;
    const candidates = candidatesOf(facts, ranking);
    const voters = candidates.length > 0 ? await this.people.of(facts.roundId, candidates) : [];
    const counts = facts.counts.filter(isJudged).sort((a, b) => (a.ideaId < b.ideaId ? -1 : 1));
    return this.thread.run('canonicalSnapshot', { ...facts, counts }, compared, ranking, voters);
  }
}
