import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unmount } from '../tmpfs.mjs';

/** Not among the temporary files, where others might have put a program for root to run. */
const output = path.resolve(import.meta.dirname, '../../../test-output/power-loss');
const sources = ['power-loss.c', 'files.c', 'files.h'].map((name) => path.join(import.meta.dirname, name));

/** A folder whose power can be cut: only what was flushed is left then, and of the rest what chance leaves. */
export class LossyDisk {
  /** @param {string} folder where the disk appears @param {string} platter where its bytes are, outside `folder` */
  constructor(folder, platter) {
    Object.assign(this, { folder, platter });
    for (const one of [folder, platter]) mkdirSync(one, { recursive: true, mode: 0o711 });
  }

  /** @param {number} seed decides what a torn cut leaves. @throws Error when it cannot be mounted */
  async mount(seed = 0) {
    this.child = spawn(program(), [this.platter, this.folder, String(seed)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.said = '';
    this.child.stderr.on('data', (text) => (this.said += text));
    for (let triesLeft = 100; triesLeft > 0; triesLeft--) {
      if (spawnSync('mountpoint', ['-q', this.folder]).status === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the lossy disk was not mounted: ${this.said}`);
  }

  /**
   * Takes the power away at once. `torn`: each block that was not flushed is lost, left or torn; else all are lost.
   * What still has files open here finds every one of them broken.
   * @returns {Promise<{lost: number, torn: number, left: number} | undefined>} blocks that were not flushed, when torn
   */
  async cut({ torn = false } = {}) {
    const gone = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill(torn ? 'SIGUSR1' : 'SIGKILL');
    // Wakes it when nobody asks it anything at the moment.
    if (torn) spawn('stat', [this.folder], { stdio: 'ignore' });
    await gone;
    unmount(this.folder);
    if (!torn) return undefined;
    const [lost, tornApart, left] = this.said.trim().split('\n').at(-1).split(' ').map(Number);
    return { lost, torn: tornApart, left };
  }

  /** Flushes everything and takes the disk away. */
  async remove() {
    if (!this.child) return;
    const { child } = this;
    const isGone = child.exitCode !== null || child.signalCode !== null;
    const gone = isGone || new Promise((resolve) => child.once('exit', resolve));
    if (unmount(this.folder).status !== 0) child.kill('SIGKILL');
    await gone;
  }
}

/** Compiles the file system, once for each state of its source. @throws Error with what the compiler says */
function program() {
  const hash = createHash('sha256');
  for (const file of sources) hash.update(readFileSync(file));
  const built = path.join(output, hash.digest('hex').slice(0, 12));
  if (existsSync(built)) return built;
  const flags = spawnSync('pkg-config', ['fuse3', '--cflags', '--libs'], { encoding: 'utf8' });
  if (flags.status !== 0) throw new Error('libfuse3-dev or pkg-config is not installed');
  mkdirSync(output, { recursive: true });
  const inputs = sources.filter((file) => file.endsWith('.c'));
  const unfinished = path.join(output, String(process.pid));
  const words = ['-O2', '-Wall', '-o', unfinished, ...inputs, ...flags.stdout.trim().split(/\s+/)];
  const made = spawnSync('gcc', words, { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`gcc could not make it: ${made.stderr ?? made.error?.message}`);
  renameSync(unfinished, built);
  return built;
}

/** Why no lossy disk can be made here; undefined when one can. @throws Error when one is made and loses the wrong things */
export async function missingLossyDisk() {
  if (!existsSync('/dev/fuse')) return 'there is no /dev/fuse';
  if (process.getuid?.() !== 0) return 'mounting needs root';
  const folder = mkdtempSync(path.join(tmpdir(), 'zwerm-lossy-'));
  const disk = new LossyDisk(path.join(folder, 'disk'), path.join(folder, 'platter'));
  try {
    await disk.mount();
    await expectLossOfUnflushed(disk);
    return undefined;
  } catch (error) {
    if (error instanceof WrongLoss) throw error;
    return `${error.message.trim()}; on Debian: apt-get install gcc pkg-config fuse3 libfuse3-dev`;
  } finally {
    await disk.remove();
    rmSync(folder, { recursive: true });
  }
}

class WrongLoss extends Error {}

async function expectLossOfUnflushed(disk) {
  const write = (name, flush) => writeFileSync(path.join(disk.folder, name), name, { flush });
  write('flushed', true);
  write('unflushed', false);
  const seen = readFileSync(path.join(disk.folder, 'unflushed'), 'utf8');
  await disk.cut();
  const [kept, lost] = ['flushed', 'unflushed'].map((name) =>
    readFileSync(path.join(disk.platter, name), 'utf8'),
  );
  if (seen !== 'unflushed' || kept !== 'flushed' || lost !== '')
    throw new WrongLoss(`the lossy disk showed "${seen}" and kept "${kept}" and "${lost}"`);
}
