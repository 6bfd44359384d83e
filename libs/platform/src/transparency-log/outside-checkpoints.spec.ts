import fc from 'fast-check';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedCheckpoint } from './checkpoint.js';
import { begun } from './log-keys.js';
import { OutsideCheckpoints } from './outside-checkpoints.js';
import { InvalidNote, noteSigner } from './signed-note.js';

const between = '\n\n\n';
const signer = noteSigner('zwerm.example/log', Buffer.alloc(32, 7));
const keys = [begun(0, signer)];
const noteOf = (size: number, by = signer): string =>
  signedCheckpoint({ size, root: Buffer.alloc(32, size) }, by);
const folder = mkdtempSync(join(tmpdir(), 'zwerm-checkpoints-'));
const file = join(folder, 'log');
const outside = new OutsideCheckpoints(file);
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(file, { force: true }));

/** What the file gains by one checkpoint. */
async function appended(size: number): Promise<Buffer> {
  const before = readFileSync(file).length;
  await outside.append(noteOf(size));
  return readFileSync(file).subarray(before);
}

test('the last one that was kept is the last', async () => {
  expect(outside.last(keys)).toBeUndefined();
  for (const size of [3, 5, 8]) await outside.append(noteOf(size));
  expect(outside.last(keys)?.size).toBe(8);
});

test('what a power cut leaves of a checkpoint, at its end or as zeros, is none, and those after it are', async () => {
  await outside.append(noteOf(1));
  const one = readFileSync(file);
  const two = await appended(2);
  const part = fc.record({
    end: fc.integer({ min: 1, max: two.length - between.length }),
    hole: fc.integer({ min: 0, max: two.length }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (cuts) => {
      writeFileSync(file, one);
      for (const { end, hole } of cuts) {
        appendFileSync(file, Buffer.from(two.map((byte, at) => (at < hole ? 0 : byte))).subarray(0, end));
        expect(outside.last(keys)?.size).toBe(1);
      }
      await outside.append(noteOf(3));
      expect(outside.last(keys)?.size).toBe(3);
    }),
    { numRuns: 200 },
  );
});

test('a checkpoint that lacks but what stands between it and the next is one', async () => {
  for (const missing of [1, 2, 3]) {
    writeFileSync(file, '');
    await outside.append(noteOf(1));
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 1 - missing || undefined));
    expect(outside.last(keys)?.size).toBe(1);
    await outside.append(noteOf(2));
    expect(outside.last(keys)?.size).toBe(2);
  }
});

test('zeros in a checkpoint that has its end make it none', async () => {
  await outside.append(noteOf(1));
  const two = await appended(2);
  const whole = readFileSync(file);
  writeFileSync(file, whole.fill(0, whole.length - two.length, whole.length - 20));
  expect(outside.last(keys)?.size).toBe(1);
});

test('a checkpoint of another log is refused, and so is an end without any', async () => {
  await outside.append(noteOf(1));
  await outside.append(noteOf(2, noteSigner('elsewhere.example/log', Buffer.alloc(32, 9))));
  expect(() => outside.last(keys)).toThrow(InvalidNote);
  appendFileSync(file, Buffer.alloc(5_000));
  expect(() => outside.last(keys)).toThrow('does not end with one');
});
