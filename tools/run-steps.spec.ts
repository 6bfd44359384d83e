import { runSteps } from './run/run-steps.mjs';

interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

const script = (name: string, source: string) => ({ name, command: [process.execPath, '-e', source] });
const run = (steps: { name: string; command: string[] }[], atOnce = 2): Promise<StepResult[]> =>
  runSteps(steps, { cwd: __dirname, atOnce, onDone: () => undefined }) as Promise<StepResult[]>;

test('a step that exits with another code than 0 fails, and shows what it printed', async () => {
  const results = await run([script('broken', 'console.log("line 3 is wrong"); process.exit(2)')]);
  expect(results).toMatchObject([{ name: 'broken', ok: false, output: 'line 3 is wrong\n' }]);
});

test('a step whose program is missing fails', async () => {
  const results = await run([{ name: 'missing', command: ['./no-such-program'] }]);
  expect(results).toMatchObject([{ name: 'missing', ok: false }]);
});

test('a step killed by a signal fails', async () => {
  const results = await run([script('killed', 'process.kill(process.pid, "SIGKILL")')]);
  expect(results).toMatchObject([{ name: 'killed', ok: false }]);
});

test('the steps after a failed one still run', async () => {
  const results = await run([script('first', 'process.exit(1)'), script('second', '')], 1);
  expect(results.map(({ name, ok }) => [name, ok])).toEqual([
    ['first', false],
    ['second', true],
  ]);
});
