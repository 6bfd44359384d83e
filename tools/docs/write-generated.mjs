import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const generatedFolder = 'docs/generated';

/**
 * Writes what the generators `{file, generate(): Promise<string>}` produce below `root`, or with `check` only
 * compares. Returns the files that differed, and those in docs/generated that no generator makes any more.
 * @param {{file: string, generate: () => Promise<string>}[]} generators
 * @param {{root: string, check: boolean, measured?: string[]}} options
 */
export async function writeGenerated(generators, { root, check, measured = [] }) {
  const changed = [];
  for (const { file, generate } of generators) {
    const target = path.join(root, file);
    const text = withFinalNewline(await generate());
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    changed.push(file);
    if (check) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { changed, abandoned: abandonedFiles(root, [...generators.map(({ file }) => file), ...measured]) };
}

const withFinalNewline = (text) => `${text.trimEnd()}\n`;

function abandonedFiles(root, known) {
  const folder = path.join(root, generatedFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !known.includes(file))
    .sort();
}
