import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { attacksPage } from './docs/attacks.mjs';
import { mapOf } from './docs/map.mjs';
import { writeGenerated } from './docs/write-generated.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'zwerm-docs-'));
});

afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const generator = (text: string) => ({
  file: 'docs/generated/map.md',
  generate: () => Promise.resolve(text),
});

describe('generated documents', () => {
  test('are written once, and a second run changes nothing', async () => {
    expect((await writeGenerated([generator('# Map')], { root, check: false })).changed).toEqual([
      'docs/generated/map.md',
    ]);
    expect(readFileSync(path.join(root, 'docs/generated/map.md'), 'utf8')).toBe('# Map\n');
    expect((await writeGenerated([generator('# Map')], { root, check: false })).changed).toEqual([]);
  });

  test('that differ are named and left alone when only checking', async () => {
    write('docs/generated/map.md', '# Old\n');
    expect((await writeGenerated([generator('# New')], { root, check: true })).changed).toEqual([
      'docs/generated/map.md',
    ]);
    expect(readFileSync(path.join(root, 'docs/generated/map.md'), 'utf8')).toBe('# Old\n');
  });

  test('that are missing differ', async () => {
    const { changed } = await writeGenerated([generator('# Map')], { root, check: true });
    expect(changed).toEqual(['docs/generated/map.md']);
  });

  test('that no generator makes any more are named, measurements are not', async () => {
    write('docs/generated/retired.md', '# Retired\n');
    write('docs/generated/bench.md', '# Bench\n');
    const { abandoned } = await writeGenerated([], {
      root,
      check: true,
      measured: ['docs/generated/bench.md'],
    });
    expect(abandoned).toEqual(['docs/generated/retired.md']);
  });
});

describe('the map', () => {
  test('takes each package in its own words: heading, first line or description', () => {
    write('apps/ideas/package.json', '{}');
    write('apps/ideas/README.md', '# ideas: ideas and their versions\n\nMore.\n');
    write('apps/voting/package.json', '{}');
    write('apps/voting/README.md', '# voting\n\nRounds and ballots.\n');
    write('apps/voting/tsconfig.json', '{ "references": [{ "path": "../../libs/domain" }] }');
    write('libs/domain/package.json', '{ "description": "Shared domain types." }');
    expect(mapOf(root)).toContain('| [apps/ideas](../../apps/ideas) | ideas and their versions |  |');
    expect(mapOf(root)).toContain('| [apps/voting](../../apps/voting) | Rounds and ballots. | domain |');
    expect(mapOf(root)).toContain('| [libs/domain](../../libs/domain) | Shared domain types. |  |');
  });

  test('refuses a package that does not say what it is', () => {
    write('apps/ideas/package.json', '{}');
    expect(() => mapOf(root)).toThrow('apps/ideas');
  });
});

describe('the page of attacks', () => {
  // Put together, so that this file is not taken for a test of those attacks.
  const [known, unknown] = [1, 99].map((number) => `A${number}`);
  beforeEach(() => {
    for (const folder of ['apps', 'libs', 'tools']) mkdirSync(path.join(root, folder));
    const list = { A1: { attack: 'voting twice' }, A2: { attack: 'flying', pending: 'wings' } };
    write('e2e/attacks/attacks.json', JSON.stringify(list));
    write(
      'e2e/votes.e2e-spec.ts',
      `it('${known}: counts once', () => {});\nit('counts once again (${known})', () => {});`,
    );
  });

  test('finds tests by the number in their names, and says what waits for what', () => {
    const page = attacksPage(root);
    expect(page).toContain('| A1 | voting twice | [votes.e2e-spec.ts](../../e2e/votes.e2e-spec.ts) × 2 |  |');
    expect(page).toContain('| A2 | flying |  | wings |');
  });

  test('refuses an attack that nobody tries and that waits for nothing', () => {
    write('e2e/attacks/attacks.json', '{ "A1": { "attack": "x" }, "A2": { "attack": "y" } }');
    expect(() => attacksPage(root)).toThrow('A2 has no test');
  });

  test('refuses a test with a number that is in no list', () => {
    write('libs/x.spec.ts', `it.each([1])('refuses %s (${known}, ${unknown})', () => {});`);
    expect(() => attacksPage(root)).toThrow('A99 is not in e2e/attacks/attacks.json: libs/x.spec.ts');
  });
});
