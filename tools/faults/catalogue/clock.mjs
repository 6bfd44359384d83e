// F19: services whose clocks are wrong.
import { existsSync } from 'node:fs';
import { pause } from '../installation.mjs';

const library = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
  .map((machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`)
  .find((file) => existsSync(file));

/** A clock that is off, but runs evenly where only time passed counts. */
const clock = (offset) => ({
  LD_PRELOAD: library ?? '',
  FAKETIME: offset,
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
});

export const clocks = [
  {
    id: 'F19',
    title: "services' clocks 10 minutes off, jumping back, and 50 s apart",
    cannotRun: () => (library ? undefined : 'libfaketime is not on this machine (Debian: faketime)'),
    run: async (stage) => {
      const { installation } = stage;
      const together = installation.services.map(([name]) => name);
      for (const offset of ['+600s', '-600s']) {
        await setClocks(installation, together, offset);
        const heard = stage.listen();
        await stage.voteFor(2_500);
        expectAccepted(stage, heard, `all clocks ${offset}`);
      }
      await setClocks(installation, together, '+0s');
      await setClocks(installation, ['voting'], '-50s');
      const heard = stage.listen();
      await stage.voteFor(2_500);
      expectAccepted(stage, heard, 'voting 50 s behind the gateway');
      await setClocks(installation, ['voting'], '-600s');
      await closeByTheDatabase(stage);
    },
  },
];

async function setClocks(installation, names, offset) {
  for (const name of names) await installation.restartService(name, clock(offset));
}

/** What was asked while a service was being restarted may lack an answer; once all run, every vote is accepted. */
function expectAccepted(stage, heard, when) {
  const { ok, fail } = heard();
  stage.measure(when, `${ok} accepted`);
  stage.expect(ok > 50 && fail === 0, `with ${when} ${ok} votes were accepted and ${fail} refused`);
}

/** A round closes when PostgreSQL's clock says so, not when that of a service does. */
async function closeByTheDatabase(stage) {
  const { installation } = stage;
  const { challengeId } = stage.voters;
  // To the millisecond, as every date is that comes in and every vote's time: a vote in the rest of it would seem late.
  await installation.query(
    `update voting.round set closes_at = date_trunc('milliseconds', clock_timestamp()) + interval '2 s'
     where challenge_id = $1`,
    [challengeId],
  );
  await pause(1_000);
  await stage.timed('closed by a service that is 10 minutes behind after', 6_000, () =>
    stage.until('the round is closed', async () => {
      const [{ state }] = await installation.query('select state from voting.round where challenge_id = $1', [
        challengeId,
      ]);
      return state === 'closed';
    }),
  );
  const [{ count }] = await installation.query(
    `select count(*)::integer as count from voting.outbox event join voting.round on round.id = event.aggregate_id
     where challenge_id = $1 and subject = 'zwerm.voting.round.closed.v1'`,
    [challengeId],
  );
  stage.expect(count === 1, `the close was told ${count} times`);
  stage.voters.giveUp();
}
