import { useCallback, useEffect, useState } from 'react';
import { isTyping } from './use-vote-keys.js';

/** How long the last choices can be taken back with one press; the control of each idea can do so until the close. */
const undoMs = 10_000;

export interface Undo {
  /** Remembers how to take back what was just done. */
  readonly offer: (takeBack: () => void) => void;
  /** Takes the last choice back; undefined when there is none, or it was long ago. */
  readonly undo: (() => void) | undefined;
}

/** The window in which choices can be taken back, the last one first, also with Ctrl+Z or ⌘Z. */
export function useUndo(): Undo {
  const [done, setDone] = useState<readonly (() => void)[]>([]);
  const offer = useCallback((takeBack: () => void) => setDone((before) => [...before, takeBack]), []);
  useEffect(() => {
    if (done.length === 0) return undefined;
    const timer = setTimeout(() => setDone([]), undoMs);
    return () => clearTimeout(timer);
  }, [done]);
  const last = done.at(-1);
  const undo = last
    ? (): void => {
        setDone((before) => before.slice(0, -1));
        last();
      }
    : undefined;
  useUndoKey(undo);
  return { offer, undo };
}

function useUndoKey(undo: (() => void) | undefined): void {
  useEffect(() => {
    if (!undo) return undefined;
    const press = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || event.repeat || isTyping(event.target)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo]);
}
