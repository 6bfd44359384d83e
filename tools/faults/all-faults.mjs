import { broker } from './catalogue/broker.mjs';
import { crashes } from './catalogue/crashes.mjs';
import { database } from './catalogue/database.mjs';
import { replicas } from './catalogue/replicas.mjs';

const numberOf = ({ id }) => Number(id.slice(1));

/**
 * Every fault of the list that concerns ballots, events, database, broker and replicas, in its order: `id`, `title`,
 * `run(stage)`, or `cannotRun()` which says why not here; `isSmoke`: in every change's checks; `challenges`: which it
 * needs beside its own.
 */
export const allFaults = [...crashes, ...broker, ...database, ...replicas].sort(
  (a, b) => numberOf(a) - numberOf(b),
);
