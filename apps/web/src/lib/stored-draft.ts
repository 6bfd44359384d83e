import { useCallback, useState } from 'react';
import { readStored, writeStored } from './stored-value.js';

/** Unsent form content that survives a closed tab, a crash and an expired session; kept on this device only. */
export function useStoredDraft<T extends object>(
  key: string,
  initial: T,
): [T, (change: Partial<T>) => void, () => void] {
  const [value, setValue] = useState<T>(() => ({ ...initial, ...readDraft<T>(key) }));
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((previous) => {
        const next = { ...previous, ...part };
        writeStored(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const clear = useCallback(() => writeStored(key, null), [key]);
  return [value, change, clear];
}

function readDraft<T>(key: string): Partial<T> {
  try {
    const parsed: unknown = JSON.parse(readStored(key) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
