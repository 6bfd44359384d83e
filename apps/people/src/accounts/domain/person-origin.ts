/** By which way somebody came in. */
export const personOrigins = ['registered', 'invited', 'self-registered', 'csv', 'scim', 'imported'] as const;
export type PersonOrigin = (typeof personOrigins)[number];
