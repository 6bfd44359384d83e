import { v5 } from 'uuid';

/** Ids of everything that imports and seeds make: the same input gives the same ids on every machine. */
const namespace = 'a3f1c9de-5b7e-4a3c-9d21-8e4f60b7c2d1';

/** @param parts what the thing is and where it comes from, from general to particular */
export const stableId = (...parts: readonly string[]): string => v5(JSON.stringify(parts), namespace);
