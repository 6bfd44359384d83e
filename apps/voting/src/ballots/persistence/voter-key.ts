import { createHmac } from 'node:crypto';
import type { PersonId } from '@zwerm/domain/id';

/**
 * Under what a person's ballot is kept in a named round: the 16 bytes of their id. Who reads the record knows whose
 * ballot it is; the API never tells.
 */
export const namedVoterKey = (personId: PersonId): Buffer => Buffer.from(personId.replaceAll('-', ''), 'hex');

/**
 * Under what it is kept in a secret round: HMAC-SHA-256 (RFC 2104) of the person under the round's key, 32 bytes.
 * Whoever has neither the key nor the person cannot tell whose it is, nor that two rounds have a voter in common.
 */
export const secretVoterKey = (roundKey: Buffer, personId: PersonId): Buffer =>
  createHmac('sha256', roundKey).update('zwerm/voter/1').update(namedVoterKey(personId)).digest();

/** Under what the exposure ledger of a secret round keeps a person: like the voter's key, and never the same. */
export const secretViewerKey = (roundKey: Buffer, personId: PersonId): Buffer =>
  createHmac('sha256', roundKey).update('zwerm/viewer/1').update(namedVoterKey(personId)).digest();
