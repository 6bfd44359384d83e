import { createHash } from 'node:crypto';
import type { PersonId } from '@zwerm/domain/id';

/** Under which failed codes of a signed-in person are counted. */
export const accountOf = (personId: PersonId): Buffer => createHash('sha256').update(personId).digest();
