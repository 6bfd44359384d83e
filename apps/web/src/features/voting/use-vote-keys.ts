import { useEffect, useLayoutEffect, useRef } from 'react';
import type { VoteValue } from '../../api/types.js';

export const voteKeys = { agree: 'J', disagree: 'K', pass: 'L' } as const;

interface Actions {
  vote(value: VoteValue): void;
  undo(): void;
}

/** J, K, L vote and U takes back, unless a person is typing, holds a modifier, or has switched the keys off. */
export function useVoteKeys(enabled: boolean, actions: Actions): void {
  const latest = useRef(actions);
  // Before the next key can arrive: a fast second key must meet the next idea, not the same one again.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toUpperCase();
      if (key === voteKeys.agree) latest.current.vote('agree');
      else if (key === voteKeys.disagree) latest.current.vote('disagree');
      else if (key === voteKeys.pass) latest.current.vote('pass');
      else if (key === 'U') latest.current.undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [enabled]);
}

/** Whether what has the focus takes letters itself. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')
  );
}
