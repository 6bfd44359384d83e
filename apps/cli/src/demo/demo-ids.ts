import { stableId } from '../import/stable-id.js';
import { demoChallenges } from './challenges.js';

/** Ids of everything in the demo organisation, from its keys: seeding twice finds what is there. */
export const demoIds = {
  person: (key: string): string => stableId('demo', 'person', key),
  group: (key: string): string => stableId('demo', 'group', key),
  domain: (key: string): string => stableId('demo', 'domain', key),
  challenge: (key: string): string => stableId('demo', 'challenge', key),
  idea: (key: string): string => stableId('demo', 'idea', key),
  /** The challenge whose round closes as the very last act of seeding. */
  lastSeeded: (): string =>
    stableId('demo', 'challenge', demoChallenges.find(({ state }) => state === 'review')?.key ?? ''),
};
