import { useState } from 'react';

// Private windows and strict settings make localStorage throw; the app then works without memory.
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}

/** A yes-or-no setting of this device. */
export function useStoredFlag(key: string, initial: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => (readStored(key) ?? String(initial)) === 'true');
  const store = (next: boolean): void => {
    setValue(next);
    writeStored(key, String(next));
  };
  return [value, store];
}
