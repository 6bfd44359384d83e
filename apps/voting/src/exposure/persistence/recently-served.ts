import { Injectable } from '@nestjs/common';
import type { IdeaId, PersonId, RoundId } from '@zwerm/domain/id';

type Viewers = ReadonlySet<PersonId>;

/** A serving counts for one to two of these, unless the page was shown or the idea judged before. */
const generationMs = 30_000;
const mostRemembered = 200_000;

/**
 * What this process handed out a moment ago and nobody has reported as shown yet. Without it, everybody who asks at the
 * same moment is told that the same few ideas are the least known. A hint: lost at a restart, and each replica has
 * its own.
 */
@Injectable()
export class RecentlyServed {
  private current = new Map<string, Set<PersonId>>();
  private previous = new Map<string, Set<PersonId>>();
  private remembered = 0;
  private turnsAtMs = 0;

  add(roundId: RoundId, ideaIds: readonly IdeaId[], personId: PersonId): void {
    this.turn();
    for (const ideaId of ideaIds) {
      const key = roundId + ideaId;
      const viewers = this.current.get(key) ?? new Set();
      this.current.set(key, viewers.add(personId));
    }
    this.remembered += ideaIds.length;
  }

  remove(roundId: RoundId, ideaIds: readonly IdeaId[], personId: PersonId): void {
    for (const ideaId of ideaIds)
      for (const generation of [this.current, this.previous])
        generation.get(roundId + ideaId)?.delete(personId);
  }

  /** To how many other people than this one an idea is on its way. */
  countFor(roundId: RoundId, ideaId: IdeaId, personId: PersonId): number {
    const others = (viewers: Viewers = new Set()): number => viewers.size - (viewers.has(personId) ? 1 : 0);
    const key = roundId + ideaId;
    return others(this.current.get(key)) + others(this.previous.get(key));
  }

  private turn(): void {
    const nowMs = performance.now();
    if (nowMs < this.turnsAtMs && this.remembered < mostRemembered) return;
    this.previous = nowMs < this.turnsAtMs + generationMs ? this.current : new Map<string, Set<PersonId>>();
    this.current = new Map();
    this.remembered = 0;
    this.turnsAtMs = nowMs + generationMs;
  }
}
