import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDurably } from './durable-file.js';

const folder = mkdtempSync(join(tmpdir(), 'zwerm-durable-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('writes a file for its owner alone, in the place of the one before, and leaves nothing else', () => {
  const file = join(folder, 'secret');
  writeDurably(file, 'first');
  writeDurably(file, 'second');
  expect(readFileSync(file, 'utf8')).toBe('second');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['secret']);
});

test('leaves nothing behind when it cannot write', () => {
  expect(() => writeDurably(join(folder, 'nowhere', 'secret'), 'text')).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual(['secret']);
});
