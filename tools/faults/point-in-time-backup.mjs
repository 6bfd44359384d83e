import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { postgresAccount } from '../../libs/platform/dist/embedded-postgres/account.js';
import { pause } from './installation.mjs';

/**
 * A copy of the running database and the archive of its write-ahead log, by PostgreSQL's own functions (manual, 25.3.3):
 * what pg_basebackup does, without the program.
 */
export class PointInTimeBackup {
  #account = postgresAccount();

  /** @param {import('./installation.mjs').Installation} installation */
  constructor(installation) {
    this.installation = installation;
    this.data = path.join(installation.disk, 'pg');
    this.copy = path.join(installation.disk, 'copy');
    this.log = path.join(installation.disk, 'log');
  }

  /** Has the write-ahead log kept from here on, each segment whole or not at all; restarts PostgreSQL. */
  async archive() {
    const { installation, log } = this;
    mkdirSync(log);
    this.#hand(log);
    await installation.query("alter system set archive_mode = 'on'");
    await installation.query(
      `alter system set archive_command = 'cp %p ${log}/%f.part && mv ${log}/%f.part ${log}/%f'`,
    );
    await installation.stopPostgres('fast');
    await installation.startPostgres();
    await installation.heal();
  }

  /** Copies the database while it is used. */
  async take() {
    const session = new pg.Client({ connectionString: this.installation.postgres.url });
    await session.connect();
    await session.query("select pg_backup_start('faults', true)");
    // Files that vanish while they are copied are made good by the log.
    await once(spawn('cp', ['-a', this.data, this.copy], { stdio: 'ignore' }), 'exit');
    const { rows } = await session.query('select labelfile from pg_backup_stop(true)');
    await session.end();
    for (const name of ['postmaster.pid', 'postmaster.opts'])
      rmSync(path.join(this.copy, name), { force: true });
    const segments = path.join(this.copy, 'pg_wal');
    for (const name of readdirSync(segments).filter((one) => /^[0-9A-F]{24}/.test(one)))
      rmSync(path.join(segments, name));
    this.#write('backup_label', rows[0].labelfile);
  }

  /** Now, to the millisecond, in ISO 8601. */
  async moment() {
    const [{ now }] = await this.installation.query(
      "select date_trunc('milliseconds', clock_timestamp()) as now",
    );
    await pause(5);
    return now.toISOString();
  }

  /** Puts the database back to a moment since the copy was taken. Nobody may be using it. */
  async restore(moment) {
    const { installation, data, copy, log } = this;
    const [{ segment }] = await installation.query('select pg_walfile_name(pg_switch_wal()) as segment');
    while (!readdirSync(log).includes(segment)) await pause(50);
    await installation.stopPostgres('immediate');
    appendFileSync(
      path.join(copy, 'postgresql.auto.conf'),
      [
        `restore_command = 'cp ${log}/%f %p'`,
        `recovery_target_time = '${moment.replace('T', ' ').replace('Z', '+00')}'`,
        "recovery_target_action = 'promote'",
        '',
      ].join('\n'),
    );
    this.#write('recovery.signal', '');
    renameSync(data, `${data}.lost`);
    renameSync(copy, data);
    await installation.startPostgres();
  }

  #write(name, text) {
    writeFileSync(path.join(this.copy, name), text);
    this.#hand(path.join(this.copy, name));
  }

  #hand(file) {
    const { uid, gid } = this.#account;
    if (uid !== undefined) chownSync(file, uid, gid ?? uid);
  }
}
