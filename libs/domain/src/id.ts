/**
 * Identifiers are UUIDs (RFC 9562) in lower-case text form. The optional `__of` is never set: it only names in
 * signatures which thing the id belongs to, so that `(PersonId, IdeaId)` reads as it should.
 */
export type Id<Of extends string> = string & { readonly __of?: Of };

export type PersonId = Id<'person'>;
export type GroupId = Id<'group'>;
export type DomainId = Id<'domain'>;
export type ChallengeId = Id<'challenge'>;
export type IdeaId = Id<'idea'>;
export type RoundId = Id<'round'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case UUID in canonical text form, and for nothing else. */
export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
