import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../api/client.js';
import type { Idea, NextIdeas } from '../../api/types.js';
import { ideasById } from '../../lib/queries/ideas.js';
import type { Ballot } from './use-ballot.js';

/** An idea as the server served it; a vote carries the token, so that it counts as served. */
export interface DeckIdea extends Idea {
  readonly servedToken: string;
}

/** Four ideas of which to say which is the best and which the worst. */
export interface ServedFour {
  readonly ideas: readonly Idea[];
  readonly servedToken: string;
}

interface Serving {
  readonly ideas: readonly DeckIdea[];
  readonly fours: readonly ServedFour[];
  /** The server had no more than this. */
  readonly isLast: boolean;
  readonly isDoneForToday: boolean;
}

/** Fetched together, so that a person can go on for a while without a connection. */
const served = 20;
/** The next ones are fetched when so few are left to judge. */
const ahead = 10;
/** The server serves again what it has not heard a vote about yet, so fetching waits until most have arrived. */
const mostPending = 20;
const mostServed = 50;

/**
 * What the server says this person should judge next, in its order, until it has no more.
 * @param isDone whether an idea needs no judging: judged already, or refused
 */
export function useNextIdeas(challengeId: string, { queue }: Ballot, isDone: (ideaId: string) => boolean) {
  const pending = queue.pending.length;
  const query = useInfiniteQuery<Serving, Error, { pages: Serving[] }, QueryKey, number>({
    queryKey: ['next', challengeId],
    queryFn: ({ pageParam, signal }) => serve(challengeId, pageParam, signal, true),
    initialPageParam: served,
    getNextPageParam: ({ isLast }) => (isLast ? null : Math.min(mostServed, served + ahead + mostPending)),
    // What was served stays on the table; coming back to the ballot asks anew.
    staleTime: Infinity,
    gcTime: 0,
  });
  const pages = query.data?.pages ?? [];
  const ideas = [...new Map(pages.flatMap((page) => page.ideas).map((idea) => [idea.id, idea])).values()];
  const left = ideas.filter((idea) => !isDone(idea.id));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const wantsMore =
    left.length < ahead && pending <= mostPending && hasNextPage && !isFetchingNextPage && !query.error;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);
  return {
    query,
    ideas,
    left,
    fours: apart(pages.flatMap((page) => page.fours)),
    complete: query.data !== undefined && !hasNextPage,
    isDoneForToday: pages.at(-1)?.isDoneForToday ?? false,
  };
}

/** What was not answered yet is served again, perhaps in other company: nobody compares an idea twice. */
function apart(fours: readonly ServedFour[]): ServedFour[] {
  const met = new Set<string>();
  return fours.filter(({ ideas }) => {
    if (ideas.some(({ id }) => met.has(id))) return false;
    for (const { id } of ideas) met.add(id);
    return true;
  });
}

/** A server of before knows no sets. */
type AnsweredNext = Omit<NextIdeas, 'sets'> & Partial<Pick<NextIdeas, 'sets'>>;

/** A four takes as much effort as two ideas. */
const decisionsPerFour = 2;

/** @param asksFours whether there may be fours to compare among them */
export async function serve(
  challengeId: string,
  count: number,
  signal: AbortSignal,
  asksFours = false,
): Promise<Serving> {
  const {
    items,
    sets = [],
    isDoneForToday,
  } = await call<AnsweredNext>('GET', `/challenges/${challengeId}/next`, {
    query: { count, ...(asksFours ? { sets: 'true' } : {}) },
    signal,
  });
  const ids = [...items.map(({ ideaId }) => ideaId), ...sets.flatMap(({ ideaIds }) => ideaIds)];
  const found = await ideasById(challengeId, [...new Set(ids)], signal);
  const ideas = new Map(found.map((idea) => [idea.id, idea]));
  return {
    fours: sets
      .map(({ ideaIds, servedToken }) => ({
        ideas: ideaIds.flatMap((ideaId) => ideas.get(ideaId) ?? []),
        servedToken,
      }))
      .filter((four, at) => four.ideas.length === sets[at]?.ideaIds.length),
    // One that was withdrawn between the two answers is left out.
    ideas: items.flatMap(({ ideaId, servedToken }) => {
      const idea = ideas.get(ideaId);
      return idea ? [{ ...idea, servedToken }] : [];
    }),
    isLast: items.length + decisionsPerFour * sets.length < count,
    isDoneForToday,
  };
}
