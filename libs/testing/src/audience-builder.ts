import type { Audience } from '@zwerm/domain/audience';

/** An audience of the members of these groups only. */
export const forGroups = (...groupIds: string[]): Audience => ({ everyone: false, groupIds, personIds: [] });
