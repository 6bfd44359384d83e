import type { Permission } from '../permissions.js';
import type { Relation } from './access-rule.js';

/**
 * Every topic of the live stream, `<kind>:<challengeId>`: a signal or a subscription on any other does not compile
 * or is refused.
 */
export const liveAccess = {
  ranking: { needs: 'follow-live', relation: 'seen' },
  challenge: { needs: 'follow-live', relation: 'seen' },
  ideas: { needs: 'follow-live', relation: 'seen' },
} as const satisfies Record<string, { readonly needs: Permission; readonly relation: Relation }>;

export type LiveTopicKind = keyof typeof liveAccess;
export const liveTopicKinds = Object.keys(liveAccess) as LiveTopicKind[];
