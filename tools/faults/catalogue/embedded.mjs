// F33: the embedded default, one process with its own PostgreSQL.
import { EmbeddedSuite } from '../embedded-suite.mjs';
import { missingLossyDisk } from '../power-loss/lossy-disk.mjs';

export const embedded = [
  {
    id: 'F33',
    title:
      'embedded: kill -9 of the suite, of suite and database, power loss, a second suite on the same folder',
    build: async () => EmbeddedSuite.start(['F33'], { isLossy: !(await missingLossyDisk()) }),
    run: async (stage) => {
      const suite = stage.installation;
      await stage.voteFor(2_000);
      for (const withPostgres of [false, true]) {
        await suite.kill({ withPostgres });
        const name = withPostgres ? 'after both were killed' : 'after the suite was killed';
        await stage.timed(`ready again ${name}`, 30_000, () => suite.startSuite());
        await stage.timed(`votes accepted ${name}`, 10_000, () => stage.untilAccepted());
        await stage.voteFor(1_500);
      }
      if (suite.lossyDisk) await loseItsPower(stage);
      const { code, said } = await suite.startSecond();
      stage.measure('second suite', `exit code ${code}`);
      stage.expect(code !== 0 && code !== null, 'a second suite on the same folder did not refuse');
      stage.expect(
        said.includes('Another Zwerm runs on'),
        `the second suite gave no clear reason: ${said.slice(-300)}`,
      );
      await stage.voteFor(1_000);
      stage.measure('not played', `${suite.lossyDisk ? '' : 'power loss, '}read-only and full disk`);
    },
  },
];

/** Once everything that was not flushed since the folder was made is lost, and once it is torn. */
async function loseItsPower(stage) {
  const suite = stage.installation;
  for (const torn of [false, true]) {
    await suite.losePower({ torn, seed: stage.seed });
    const name = torn ? 'after torn power loss' : 'after power loss';
    await stage.timed(`ready again ${name}`, 60_000, () => suite.startSuite());
    await stage.timed(`votes accepted ${name}`, 10_000, () => stage.untilAccepted());
    await stage.voteFor(1_500);
  }
}
