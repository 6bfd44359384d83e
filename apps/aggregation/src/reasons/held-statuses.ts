import { Injectable } from '@nestjs/common';
import { heldStatus } from '@zwerm/ranking/settled/stop-rule';
import type { MembershipStatus } from '@zwerm/ranking/top-membership';

type Statuses = ReadonlyMap<string, MembershipStatus>;

const mostRounds = 256;
const looksKept = 3;

/** The statuses of the last looks at running rounds: whoever watches until a list looks settled settles it too soon. */
@Injectable()
export class HeldStatuses {
  private readonly looks = new Map<string, { readonly version: number; readonly statuses: Statuses }[]>();

  /**
   * @param version of the ranking; a look at one that was looked at before counts once
   * @returns `in` or `out` for what the last three versions that were looked at agree on, else `open`
   */
  hold(roundId: string, version: number, statuses: Statuses): Statuses {
    const earlier = (this.looks.get(roundId) ?? []).filter((look) => look.version < version);
    const looks = [...earlier, { version, statuses }].slice(-looksKept);
    this.looks.delete(roundId);
    this.looks.set(roundId, looks);
    const [oldest] = this.looks.keys();
    if (this.looks.size > mostRounds && oldest !== undefined) this.looks.delete(oldest);
    return new Map(
      [...statuses.keys()].map((ideaId) => [
        ideaId,
        heldStatus(looks.map((look) => look.statuses.get(ideaId) ?? 'open')),
      ]),
    );
  }
}
