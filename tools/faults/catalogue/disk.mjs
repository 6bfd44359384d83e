// F16: the disk of PostgreSQL full, then space again.
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Installation, pause } from '../installation.mjs';
import { missingTmpfs } from '../tmpfs.mjs';

const diskMb = 500;

export const disks = [
  {
    id: 'F16',
    title: 'disk of PostgreSQL full, then space again',
    cannotRun: missingTmpfs,
    build: () => Installation.start(['F16'], { diskMb }),
    run: async (stage) => {
      const { installation } = stage;
      await stage.voteFor(2_000);
      const heard = stage.listen();
      const filler = fill(installation.disk);
      await pause(stage.span(8_000, 60_000));
      const { ok, info } = heard();
      stage.measure('votes while full', `${ok} accepted, ${info} told to come back`);
      stage.expect(info > 0, 'no vote felt the full disk: the fault did not hit');
      rmSync(filler);
      if (await installation.hasPostgresGivenUp()) await installation.startPostgres();
      await stage.timed('votes accepted again after', 15_000, () => stage.untilAccepted());
      await stage.voteFor(2_000);
    },
  },
];

/** Writes until nothing fits any more. @returns the file to remove */
function fill(folder) {
  const file = path.join(folder, 'filler');
  const handle = openSync(file, 'w');
  try {
    for (let bytes = 1 << 20; bytes >= 512; bytes >>= 1) writeWhileItFits(handle, Buffer.alloc(bytes, 1));
  } finally {
    closeSync(handle);
  }
  return file;
}

function writeWhileItFits(handle, block) {
  try {
    while (writeSync(handle, block) === block.length);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
}
