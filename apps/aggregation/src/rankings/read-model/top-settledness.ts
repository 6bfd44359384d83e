import { Injectable } from '@nestjs/common';
import { lotOf } from '@zwerm/ranking/lot';
import { expectedRight, membershipDraws, type TopMembership } from '@zwerm/ranking/top-membership';
import type { RankingSnapshot } from './ranking-snapshot.js';

/** The longest the event loop waits for us in one go. */
const sliceMs = 8;
/** A part of the roll this large decides too much to be guessed. */
const largeShare = 0.1;
const fewestOfLarge = 10;

/** How settled the top of a ranking is, and every line of it, in order. */
export interface Settled {
  readonly members: readonly TopMembership[];
  readonly expectedRight: number;
  readonly openIdeas: number;
}

/** How settled the top of a ranking is; worked out once per snapshot, in slices that let other requests pass. */
@Injectable()
export class TopSettledness {
  private readonly known = new WeakMap<RankingSnapshot, Promise<Settled>>();

  of(ranking: RankingSnapshot, topCount: number): Promise<Settled> {
    const known = this.known.get(ranking);
    if (known) return known;
    const settled = this.workOut(ranking, topCount);
    this.known.set(ranking, settled);
    return settled;
  }

  private async workOut(ranking: RankingSnapshot, topCount: number): Promise<Settled> {
    const { head, lines, judged } = ranking;
    // A frozen ranking keeps its figures although its version still rises, with a new title for example.
    const seed = lotOf(`${head.challengeId}/${head.hash ?? head.version}`);
    const drawn = await inSlices(membershipDraws(lines, topCount, seed));
    const members = drawn.map((member, index) =>
      isHeardByLargeParts(ranking, lines[index]?.ideaId ?? '')
        ? member
        : { ...member, status: 'open' as const },
    );
    return {
      members,
      expectedRight: expectedRight(members.slice(0, judged), topCount),
      openIdeas: members.filter(({ status }) => status === 'open').length,
    };
  }
}

/** Where parts are weighed, nothing is settled before every large one has said enough of it. */
function isHeardByLargeParts({ parts }: RankingSnapshot, ideaId: string): boolean {
  if (!parts?.areWeighed) return true;
  const trials = parts.countsOf.get(ideaId)?.byPart?.trials;
  return parts.strata.every(({ share }, g) => share < largeShare || (trials?.[g] ?? 0) >= fewestOfLarge);
}

async function inSlices(draws: Generator<void, TopMembership[], void>): Promise<TopMembership[]> {
  let sliceStartedAt = performance.now();
  for (;;) {
    const step = draws.next();
    if (step.done) return step.value;
    if (performance.now() - sliceStartedAt < sliceMs) continue;
    await new Promise((resolve) => setImmediate(resolve));
    sliceStartedAt = performance.now();
  }
}
