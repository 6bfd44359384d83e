import { spawn } from 'node:child_process';

/**
 * Runs steps `{name, command: [program, ...arguments]}` at most `atOnce` at a time, in the given order, and calls
 * `onDone` with `{name, ok, seconds, output}` as each one ends. A step fails when it exits with anything but 0 or
 * cannot be started. Every step runs, also after a failure: one run tells everything that is wrong.
 */
export async function runSteps(steps, { cwd, atOnce, onDone }) {
  const waiting = [...steps];
  const results = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step, cwd);
      results.push(result);
      onDone(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

function runStep({ name, command: [program, ...programArguments] }, cwd) {
  const startedAt = performance.now();
  const output = [];
  return new Promise((resolve) => {
    const end = (ok) =>
      resolve({ name, ok, seconds: (performance.now() - startedAt) / 1000, output: output.join('') });
    const child = spawn(program, programArguments, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    child.on('error', (error) => {
      output.push(`${error.message}\n`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
