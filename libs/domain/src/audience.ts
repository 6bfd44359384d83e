import type { GroupId } from './id.js';

/** Who a challenge is for. */
export type Audience = { readonly kind: 'everyone' } | { readonly kind: 'group'; readonly groupId: GroupId };

/** Whether a person with these groups belongs to the audience. */
export const isInAudience = (audience: Audience, groupIds: readonly GroupId[]): boolean =>
  audience.kind === 'everyone' || groupIds.includes(audience.groupId);
