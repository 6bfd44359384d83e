import path from 'node:path';
import { mapOf } from './map.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Everything that is written by `npm run docs:generate`; `file` is relative to the repository. */
export const generators = [{ file: 'docs/generated/map.md', generate: async () => mapOf(root) }];

/** Files in docs/generated that a measurement writes: they differ from run to run, so nobody compares them. */
export const measured = ['docs/generated/bench.md'];
