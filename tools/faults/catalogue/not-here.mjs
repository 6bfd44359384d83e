// Faults of the list that this harness does not play, each with the reason. They prove nothing until they run.
const absent = (id, title, reason) => ({ id, title, cannotRun: () => reason });

export const notHere = [
  absent('F7', 'power loss', 'needs LazyFS (FUSE), which is not on this machine'),
  absent(
    'F31',
    'backup and restore to a moment in an open round',
    'the embedded PostgreSQL has no pg_basebackup',
  ),
];
