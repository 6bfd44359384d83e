import { useEffect, useLayoutEffect, useRef } from 'react';
import { isTyping } from './use-vote-keys.js';

/** Keys by their `KeyboardEvent.key`, unless a person is typing, holds a modifier, or keeps a key down. */
export function usePairKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  // Before the next key can arrive: a fast second key must meet the next pair, not the same one again.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
