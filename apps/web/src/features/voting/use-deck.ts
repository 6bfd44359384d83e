import { useEffect, useRef, useState } from 'react';
import type { VoteValue } from '../../api/types.js';
import { keyOfSet, type SetAnswer } from './saving.js';
import type { useBallot } from './use-ballot.js';
import { useNextIdeas, type DeckIdea, type ServedFour } from './use-next-ideas.js';

/** One act of this visit, to be taken back: a vote on an idea, or an answer about four. */
export type Act =
  | { readonly kind: 'vote'; readonly ideaId: string; readonly value: VoteValue }
  | { readonly kind: 'four'; readonly four: ServedFour };

/** Best and worst of four; null says that none can be chosen. */
export type FourAnswer = { readonly best: string; readonly worst: string } | null;

/** Four ideas come after so many single ones, or when none of those is left. */
const cardsBeforeFour = 6;

const idsOf = ({ ideas }: ServedFour): string[] => ideas.map(({ id }) => id);
const keyOf = (four: ServedFour): string => keyOfSet(idsOf(four));

/** The card on top, and what was done last. An idea the server refused is set aside, so it does not come back. */
export function useDeck(challengeId: string, ballot: ReturnType<typeof useBallot>) {
  const [done, setDone] = useState<readonly Act[]>([]);
  const [moved, setMoved] = useState(false);
  const answered = useRef<string | null>(null);
  const aside = useRefused(ballot.queue.refusal?.ideaId);
  const deck = useNextIdeas(challengeId, ballot, (id) => ballot.votes.has(id) || aside.has(id));
  const current: DeckIdea | undefined = deck.left[0];
  const four = fourOnTop(deck.fours, done, current);
  const last = done.at(-1);
  const add = (act: Act): void => {
    setDone((before) => [...before, act]);
    setMoved(true);
  };
  const vote = (value: VoteValue): void => {
    // A key pressed before the next idea is drawn must not count for an idea the person has not seen.
    if (!current || four || answered.current === current.id) return;
    answered.current = current.id;
    ballot.cast(current.id, value, current.servedToken);
    add({ kind: 'vote', ideaId: current.id, value });
  };
  const compare = (answer: FourAnswer): void => {
    if (!four || answered.current === keyOf(four)) return;
    answered.current = keyOf(four);
    ballot.answerSet(saidOf(four, answer ? { answer: 'chosen', ...answer } : { answer: 'undecided' }));
    add({ kind: 'four', four });
  };
  const undo = (): void => {
    if (!last) return;
    answered.current = null;
    if (last.kind === 'vote') ballot.cast(last.ideaId, null);
    else ballot.answerSet(saidOf(last.four, { answer: 'taken-back' }));
    setDone((before) => before.slice(0, -1));
    setMoved(true);
  };
  return { ...deck, current, four, last, moved, vote, compare, undo };
}

const saidOf = (four: ServedFour, said: Pick<SetAnswer, 'answer' | 'best' | 'worst'>): SetAnswer => ({
  ideaIds: idsOf(four),
  servedToken: four.servedToken,
  ...said,
});

/** The first four that was not answered, when it is its turn. */
function fourOnTop(
  fours: readonly ServedFour[],
  done: readonly Act[],
  current: DeckIdea | undefined,
): ServedFour | undefined {
  const answered = new Set(done.flatMap((act) => (act.kind === 'four' ? [keyOf(act.four)] : [])));
  const cards = done.length - 1 - done.findLastIndex(({ kind }) => kind === 'four');
  if (current && cards < cardsBeforeFour) return undefined;
  return fours.find((four) => !answered.has(keyOf(four)));
}

function useRefused(ideaId: string | undefined): ReadonlySet<string> {
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (ideaId) setRefused((previous) => new Set(previous).add(ideaId));
  }, [ideaId]);
  return refused;
}
