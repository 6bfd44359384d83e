import { useEffect, useRef, type RefObject } from 'react';
import { useRound } from '../../lib/queries/round.js';

/** The version of the rules that is on the screen: a vote names it, and is refused when others hold by then. */
export function useReadRules(challengeId: string): RefObject<number | undefined> {
  const version = useRound(challengeId).data?.rulesVersion;
  const read = useRef(version);
  useEffect(() => {
    read.current = version;
  }, [version]);
  return read;
}
