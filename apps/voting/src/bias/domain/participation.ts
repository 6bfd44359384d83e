/** How many people of one part of the roll voted. */
export interface PartTurnout {
  /** Ids of units, `no-unit` or `external`. */
  readonly members: readonly string[];
  readonly people: number;
  readonly participants: number;
}

/** Turnout of one part of the roll, so roughly that nobody in it can be told from it. */
export interface RoughTurnout {
  readonly members: readonly string[];
  readonly people: number;
  /** 0, 25, 50, 75 or 100. */
  readonly percent: number;
}

export interface Participation {
  readonly parts: readonly RoughTurnout[];
}

const step = 25;

/**
 * Who took part from where, in quarters.
 * @param crowd parts of fewer people are left out
 */
export function participationOf(turnouts: readonly PartTurnout[], crowd: number): Participation {
  return {
    parts: turnouts
      .filter(({ people }) => people >= crowd)
      .map(({ members, people, participants }) => ({
        members,
        people,
        // Who joined a unit since the roll was divided can make a part vote more than it had people.
        percent: Math.min(100, Math.round((participants * 100) / people / step) * step),
      })),
  };
}
