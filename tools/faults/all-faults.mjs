import { broker } from './catalogue/broker.mjs';
import { clocks } from './catalogue/clock.mjs';
import { crashes } from './catalogue/crashes.mjs';
import { database } from './catalogue/database.mjs';
import { disks } from './catalogue/disk.mjs';
import { embedded } from './catalogue/embedded.mjs';
import { events } from './catalogue/events.mjs';
import { network } from './catalogue/network.mjs';
import { power } from './catalogue/power.mjs';
import { replicas } from './catalogue/replicas.mjs';
import { restores } from './catalogue/restore.mjs';
import { versions } from './catalogue/versions.mjs';

const numberOf = ({ id }) => Number(id.slice(1));

/**
 * Every fault of the list that concerns ballots, events, database, broker and replicas, in its order: `id`, `title`,
 * `run(stage)`, or `cannotRun()` which says why not here, if so; `build()` gives
 * the installation when it needs one of its own; `isSmoke`: in every change's checks; `challenges`: which it
 * needs beside its own.
 */
export const allFaults = [
  ...crashes,
  ...broker,
  ...clocks,
  ...database,
  ...disks,
  ...embedded,
  ...events,
  ...network,
  ...power,
  ...replicas,
  ...restores,
  ...versions,
].sort((a, b) => numberOf(a) - numberOf(b));
