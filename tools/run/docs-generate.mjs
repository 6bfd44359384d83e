// npm run docs:generate [-- --check]: writes docs/generated, or fails with the names of the files that differ.
import path from 'node:path';
import { generators, measured } from '../docs/generators.mjs';
import { stopServices } from '../docs/running-services.mjs';
import { writeGenerated } from '../docs/write-generated.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const check = process.argv.includes('--check');
const { changed, abandoned } = await writeGenerated(generators, { root, check, measured }).finally(
  stopServices,
);

for (const file of changed) console.log(check ? `differs: ${file}` : `written: ${file}`);
for (const file of abandoned) console.log(`made by no generator, delete it: ${file}`);
if (check && changed.length > 0) console.log('run npm run docs:generate and commit the result');
if (abandoned.length > 0 || (check && changed.length > 0)) process.exitCode = 1;
