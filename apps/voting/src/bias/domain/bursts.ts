import type { IdeaId } from '@zwerm/domain/id';
import { arrivalBurst } from '@zwerm/ranking/arrival-burst';

/** First judgements of an idea that was not served, in one quarter of an hour. */
export interface OrganicCount {
  readonly ideaId: IdeaId;
  readonly at: Date;
  readonly votes: number;
  readonly agrees: number;
}

/** An idea about which people who came together think otherwise than who came before and after. */
export interface Burst {
  readonly ideaId: IdeaId;
  /** The hour in which they came, and how many judged the idea in it; null when that is not a crowd. */
  readonly hour: Date | null;
  readonly votes: number | null;
}

export interface Bursts {
  /** Ideas with enough such judgements to tell. */
  readonly tested: number;
  /** First judgements of ideas that were not served. */
  readonly votes: number;
  readonly items: readonly Burst[];
}

const hourMs = 3_600_000;

/**
 * Looks for bursts among the judgements of ideas that people found themselves (ranking.md 4.9). Arrivals are known to
 * the quarter of an hour, so all of one quarter arrive at its middle.
 * @param crowd ideas with fewer judgements are not tested
 * @returns undefined when there is nothing to test
 */
export function burstsIn(counts: readonly OrganicCount[], crowd: number): Bursts | undefined {
  const arrivals = counts.reduce((sum, { votes }) => sum + votes, 0);
  const placeOf = placesByQuarter(counts);
  const byIdea = new Map<IdeaId, OrganicCount[]>();
  for (const count of counts) byIdea.set(count.ideaId, [...(byIdea.get(count.ideaId) ?? []), count]);
  const tested = [...byIdea].filter(([, own]) => own.reduce((sum, { votes }) => sum + votes, 0) >= crowd);
  if (tested.length === 0) return undefined;
  const items = tested.flatMap(([ideaId, own]) => {
    const judgements = own.flatMap(({ at, votes, agrees }) =>
      Array.from({ length: votes }, (_, index) => ({
        arrival: placeOf.get(at.getTime()) ?? 0,
        agree: index < agrees,
      })),
    );
    return arrivalBurst(judgements, arrivals).alert ? [{ ideaId, ...oddestHour(own, crowd) }] : [];
  });
  return { tested: tested.length, votes: arrivals, items };
}

/** In the order of arrival, where the middle of each quarter of an hour is. */
function placesByQuarter(counts: readonly OrganicCount[]): Map<number, number> {
  const votesAt = new Map<number, number>();
  for (const { at, votes } of counts) votesAt.set(at.getTime(), (votesAt.get(at.getTime()) ?? 0) + votes);
  let before = 0;
  const places = new Map<number, number>();
  for (const [at, votes] of [...votesAt].sort(([a], [b]) => a - b)) {
    places.set(at, before + Math.floor(votes / 2));
    before += votes;
  }
  return places;
}

/** The hour whose judgements differ from all of them by the most people. */
function oddestHour(own: readonly OrganicCount[], crowd: number): Pick<Burst, 'hour' | 'votes'> {
  const all = own.reduce((sum, { votes }) => sum + votes, 0);
  const share = own.reduce((sum, { agrees }) => sum + agrees, 0) / all;
  const hours = new Map<number, { votes: number; agrees: number }>();
  for (const { at, votes, agrees } of own) {
    const hour = Math.floor(at.getTime() / hourMs) * hourMs;
    const known = hours.get(hour) ?? { votes: 0, agrees: 0 };
    hours.set(hour, { votes: known.votes + votes, agrees: known.agrees + agrees });
  }
  const oddity = ({ votes, agrees }: { votes: number; agrees: number }): number =>
    Math.abs(agrees - share * votes);
  const [oddest] = [...hours].sort(([, a], [, b]) => oddity(b) - oddity(a));
  if (!oddest || oddest[1].votes < crowd) return { hour: null, votes: null };
  return { hour: new Date(oddest[0]), votes: oddest[1].votes };
}
