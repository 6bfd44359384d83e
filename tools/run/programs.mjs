// Programs that tests need and npm cannot bring. On Debian as root they are installed; elsewhere their tests are
// listed as not run.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const searchPath = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;

const programs = [
  { name: 'nats-server', debianPackage: 'nats-server', tests: 'nats' },
  { name: 'chromium', debianPackage: 'chromium', tests: 'browser' },
];

const isThere = ({ name }) =>
  spawnSync(name, ['--version'], { env: { ...process.env, PATH: searchPath }, stdio: 'ignore' }).status === 0;

/**
 * Finds the programs, or installs them.
 * @returns what is missing: kind of tests that cannot run, and why
 */
export function missingPrograms() {
  const wanted = programs.filter((program) => !isThere(program));
  if (wanted.length === 0) return [];
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    console.log(`installing ${wanted.map(({ debianPackage }) => debianPackage).join(' and ')} from Debian`);
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...wanted.map((p) => p.debianPackage)],
      quiet,
    );
  }
  return wanted
    .filter((program) => !isThere(program))
    .map(({ name, tests }) => ({
      tests,
      reason: canInstall
        ? `${name} could not be installed`
        : `${name} is not on this machine, and installing it needs root on Debian`,
    }));
}
