// F7: the machine of everything loses power, and what no program had flushed is gone, or torn.
import { wrongBallots } from '../checker.mjs';
import { unwritten } from '../history.mjs';
import { Installation, pause } from '../installation.mjs';
import { missingLossyDisk } from '../power-loss/lossy-disk.mjs';
import { readBallots } from '../record.mjs';
import { seeded } from '../seeded.mjs';
import { seconds } from '../stage.mjs';
import { Voters } from '../voters.mjs';

const controlVotesMs = 3_000;
const longestRecoveryMs = 60_000;
/** Within this a checkpoint of these few votes has written its pages, and is flushing them. */
const longestCheckpointMs = 150;

export const power = [
  {
    id: 'F7',
    title: 'power loss of the machine with database, broker and services',
    cannotRun: missingLossyDisk,
    build: () => Installation.start(['F7', 'F7.control'], { isLossy: true }),
    run: async (stage) => {
      const random = seeded(stage.seed);
      const seen = { blocks: { lost: 0, torn: 0, left: 0 }, anew: 0, databaseMs: 0, servicesMs: 0 };
      for (let cut = 1; cut <= stage.cuts; cut++) await playCut(stage, random, cut, seen);
      const { blocks, anew, databaseMs, servicesMs } = seen;
      stage.measure('cuts', String(stage.cuts));
      stage.measure(
        'unflushed blocks in torn cuts',
        `${blocks.lost} lost, ${blocks.torn} torn, ${blocks.left} left`,
      );
      stage.measure('cuts after which a stream was filled anew', String(anew));
      stage.measure('PostgreSQL back within', seconds(databaseMs));
      stage.measure('all services back within', seconds(servicesMs));
      stage.expect(anew > 0, 'no broker had lost anything: the fault did not hit');
      stage.expect(databaseMs < longestRecoveryMs, 'PostgreSQL took too long to recover');
      await expectLogWhole(stage);
      await stage.voters.stop();
      await expectLossFound(stage);
    },
  },
];

/** Every second cut tears what was not flushed, while PostgreSQL writes its pages; the others lose all of it. */
async function playCut(stage, random, cut, seen) {
  const { installation, voters, history } = stage;
  await stage.voteFor(1_500 + random() * 2_500);
  const before = await fillings(stage);
  const torn = cut % 2 === 0;
  if (torn) {
    installation.query('checkpoint').catch(() => undefined);
    await pause(random() * longestCheckpointMs);
  }
  const fates = await installation.losePower({ torn });
  for (const fate of Object.keys(fates ?? {})) seen.blocks[fate] += fates[fate];
  await voters.rest();
  await installation.lossyDisk.mount(Math.floor(random() * 2 ** 32));
  seen.databaseMs = Math.max(seen.databaseMs, await lasting(() => installation.startPostgres()));
  const record = { ballots: await readBallots(installation, voters.challengeId) };
  for (const wrong of wrongBallots(history.entries, record)) stage.expect(false, `cut ${cut}: ${wrong}`);
  seen.servicesMs = Math.max(seen.servicesMs, await lasting(() => installation.heal()));
  voters.start();
  await stage.untilAccepted();
  if ((await fillings(stage)).some((filling) => !before.includes(filling))) seen.anew += 1;
}

async function lasting(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Which filling of the broker's streams each service works with. */
async function fillings({ installation }) {
  const rows = await Promise.all(
    installation.services.map(([name]) => installation.query(`select created from ${name}.broker_epoch`)),
  );
  return rows.flat().map(({ created }) => created);
}

async function expectLogWhole(stage) {
  const { code, output } = await stage.installation.zwerm(['audit', 'verify']);
  stage.expect(code === 0, `the log does not verify: ${output}`);
}

/** The same cut must lose votes when PostgreSQL does not flush, or this fault could not find that any were lost. */
async function expectLossFound(stage) {
  const { installation, seed } = stage;
  const history = unwritten();
  const voters = new Voters({ installation, challenge: 'F7.control', history, seed });
  await installation.query('alter system set fsync = off');
  await installation.query('select pg_reload_conf()');
  voters.start();
  await pause(controlVotesMs);
  await installation.losePower({ torn: false });
  voters.giveUp();
  await voters.stop();
  await installation.lossyDisk.mount();
  await installation.startPostgres();
  await installation.query('alter system reset fsync');
  await installation.query('select pg_reload_conf()');
  const record = { ballots: await readBallots(installation, voters.challengeId) };
  const lost = wrongBallots(history.entries, record).filter((wrong) => wrong.startsWith('lost')).length;
  stage.measure('votes found lost when PostgreSQL does not flush', String(lost));
  stage.expect(
    lost > 0,
    'no vote was lost though PostgreSQL did not flush: this fault could not find a loss',
  );
}
