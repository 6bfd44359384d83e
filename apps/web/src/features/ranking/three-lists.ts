import type { RankedIdea, Representative, SharedGround } from '../../api/types.js';

export const listNames = ['support', 'ground', 'representative'] as const;
export type ListName = (typeof listNames)[number];

interface Place {
  readonly ideaId: string;
  readonly place: number;
}
/** The first of each list, as many as leadership asked for; those that cannot be told yet are empty. */
export type ThreeLists = Readonly<Record<ListName, readonly Place[]>>;

/** @param rows of the ranking by support, best first */
export function threeLists(
  rows: readonly Pick<RankedIdea, 'ideaId' | 'rank' | 'n'>[],
  ground: SharedGround | undefined,
  { topCount, items }: Pick<Representative, 'topCount' | 'items'>,
): ThreeLists {
  const placed = (ideas: readonly { ideaId: string; rank: number }[]): Place[] =>
    ideas.slice(0, topCount).map(({ ideaId, rank }) => ({ ideaId, place: rank }));
  return {
    support: placed(rows.filter(({ n }) => n > 0)),
    ground: placed(ground?.items ?? []),
    representative: items.map(({ ideaId, place }) => ({ ideaId, place })),
  };
}

/** The place of an idea in a list; undefined where it is not in it. */
export const placeIn = (lists: ThreeLists, name: ListName, ideaId: string): number | undefined =>
  lists[name].find((one) => one.ideaId === ideaId)?.place;

export const listsWith = (lists: ThreeLists, ideaId: string): ListName[] =>
  listNames.filter((name) => placeIn(lists, name, ideaId) !== undefined);
