// Faults of the list that this harness does not play, each with the reason. They prove nothing until they run.
export const notHere = [
  {
    id: 'F7',
    title: 'power loss',
    cannotRun: () => 'needs LazyFS (FUSE), which is not on this machine',
  },
];
