import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Starts a Node program of ours and waits until it says it is ready. */
export function startProgram(file, environment, isReady) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, file)], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const stop = () =>
      new Promise((stopped) => {
        if (child.exitCode !== null) return stopped();
        child.once('exit', stopped);
        child.kill('SIGTERM');
      });
    const ready = () => resolve({ processId: child.pid, stop });
    child.on('message', ready);
    child.stdout.on('data', (text) => isReady?.(String(text)) && ready());
    child.on('exit', (code) => reject(new Error(`${file} exited with ${code}`)));
  });
}

/** Resident memory of a process in MB; 0 where /proc is missing. */
export const residentMb = (processId) => statusField(processId, 'VmRSS');

/** Private memory of a PostgreSQL server and its children, roughly: proportional shares added up, in MB. */
export function postgresMb(processId) {
  const children = processesBelow(processId);
  return [processId, ...children].reduce((sum, id) => sum + proportionalMb(id), 0);
}

/** CPU time in ms of processes, and of their children that have ended: what a closed connection cost stays counted. */
export function cpuMs(processIds) {
  return processIds.reduce((sum, id) => {
    const fields = read(`/proc/${id}/stat`).split(') ')[1]?.split(' ') ?? [];
    return sum + fields.slice(11, 15).reduce((ticks, field) => ticks + Number(field), 0) * 10;
  }, 0);
}

export function processesBelow(processId) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => read(`/proc/${id}/stat`).split(') ')[1]?.split(' ')[1] === String(processId))
    .map(Number);
}

function proportionalMb(processId) {
  const match = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${processId}/smaps_rollup`));
  return match ? Number(match[1]) / 1024 : 0;
}

function statusField(processId, name) {
  const match = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${processId}/status`));
  return match ? Number(match[1]) / 1024 : 0;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
