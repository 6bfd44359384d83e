// F31: the database is put back to a moment in an open round; broker and checkpoints know what came after.
import { readFileSync } from 'node:fs';
import { Installation } from '../installation.mjs';
import { PointInTimeBackup } from '../point-in-time-backup.mjs';
import { Voters } from '../voters.mjs';

export const restores = [
  {
    id: 'F31',
    title: 'backup, and restore to a moment in an open round',
    build: () => Installation.start(['F31']),
    run: async (stage) => {
      const { installation, history, seed } = stage;
      const backup = new PointInTimeBackup(installation);
      await backup.archive();
      await stage.voteFor(2_000);
      await backup.take();
      await stage.voteFor(4_000);
      const moment = await backup.moment();
      await stage.voteFor(4_000);
      await stage.voters.stop();
      const lost = await voteToBeLost(stage);
      const later = history.putBack(moment);
      stage.measure('accepted after the moment', String(later));
      stage.expect(later > 0, 'nothing was accepted after the moment: the fault did not hit');
      const created = await streamsOf(installation);
      for (const place of installation.places) await installation.stopService(place);
      await stage.timed('put back after', 60_000, () => backup.restore(moment));
      for (const [name] of installation.services) await installation.startService(name);
      await expectLossShown(stage, lost);
      stage.voters = new Voters({ installation, challenge: 'F31', history, seed: seed + 1 });
      await stage.voteFor(3_000);
      const renewed = await streamsOf(installation);
      const old = renewed.filter((moment) => created.includes(moment));
      stage.measure('streams filled anew', `${renewed.length - old.length} of ${renewed.length}`);
      stage.expect(old.length === 0, `${old.length} streams still hold what came after the moment`);
    },
  },
];

/** A vote after the moment, whose voter keeps the receipt. @returns the hash of its entry in the log */
async function voteToBeLost(stage) {
  const { installation, voters } = stage;
  const response = await ask(stage, `ideas/${voters.ideas[0]}/vote`, {
    method: 'PUT',
    body: JSON.stringify({ value: 'pass' }),
  });
  const { receipt } = await response.json();
  const placed = () =>
    installation.query("select from voting.log_leaf where hash = decode($1, 'hex')", [receipt.leafHash]);
  await stage.until('the vote has its place in the log', async () => (await placed()).length === 1);
  await stage.until('the checkpoint outside knows it', () => isKeptOutside(installation));
  return receipt.leafHash;
}

/** Whether the newest checkpoint stands outside the database too. */
async function isKeptOutside(installation) {
  const [{ note }] = await installation.query(
    'select note from voting.log_checkpoint order by size desc limit 1',
  );
  return readFileSync(installation.secrets.CHECKPOINT_FILE, 'utf8').includes(note.trimEnd());
}

/** What was signed and is gone is refused in silence nowhere: the log stops until an operator has said so. */
async function expectLossShown(stage, lost) {
  const { installation } = stage;
  const before = await installation.zwerm(['audit', 'verify']);
  stage.expect(before.code !== 0, `the log did not miss what was signed: ${before.output}`);
  const accepted = await installation.zwerm(['audit', 'accept-restore', '--reason', 'played by F31']);
  stage.expect(
    accepted.code === 0 && accepted.output.includes('were lost'),
    `not accepted: ${accepted.output}`,
  );
  stage.measure('said', accepted.output.trim().split('): ').at(-1));
  const after = await installation.zwerm(['audit', 'verify']);
  stage.expect(
    after.code === 0 && after.output.includes('were lost'),
    `the log does not say what was lost: ${after.output}`,
  );
  const response = await ask(stage, `receipts/${lost}/proof`);
  const { code } = await response.json();
  stage.expect(
    response.status === 404 && code === 'entry-may-be-lost',
    `whoever holds a lost receipt is told ${response.status} ${code}`,
  );
}

function ask({ installation, voters }, address, options = {}) {
  const [token] = Object.values(voters.tokens);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return fetch(`${installation.urls[0]}/api/v1/${address}`, { headers, ...options });
}

/** Which filling of which store each stream is. */
async function streamsOf(installation) {
  const rows = await Promise.all(
    installation.services.map(([name]) => installation.query(`select created from ${name}.broker_epoch`)),
  );
  return rows.flat().map(({ created }) => created);
}
