import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type HouseFile } from './tidy/tidy-rule.js';
import { tidyRules } from './tidy/tidy-rules.js';

const root = path.resolve(__dirname, '..');
const fixtures = path.join(__dirname, 'fixtures');
const bin = (script: string): string => path.join(root, 'node_modules', script);

/** Linters leave with an exit code when they find something, which is what they are here for. */
const outputOf = (cwd: string, ...programArguments: string[]): string =>
  spawnSync(process.execPath, programArguments, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .stdout;

describe('import rules', () => {
  interface Broken {
    readonly rule: string;
    readonly from: string;
  }
  const { rules, reported } = JSON.parse(
    execFileSync(process.execPath, [path.join(__dirname, 'checks/boundaries-of-fixtures.mjs')], {
      encoding: 'utf8',
    }),
  ) as { rules: string[]; reported: Record<string, Broken[]> };

  test.each(rules)('%s refuses its fixture, and nothing else does', (rule) => {
    const broken = (reported[rule] ?? []).map(({ rule: name, from }) => [name, path.parse(from).name]);
    expect(broken).toEqual([[rule, 'planted']]);
  });

  test('every fixture belongs to a rule', () => {
    expect(Object.keys(reported).sort()).toEqual([...rules].sort());
  });
});

describe('lint rules', () => {
  interface LintedFile {
    readonly filePath: string;
    readonly messages: readonly { ruleId: string | null; message: string }[];
  }
  const linted = JSON.parse(
    outputOf(
      root,
      bin('eslint/bin/eslint.js'),
      '--no-ignore',
      '--format',
      'json',
      path.join(fixtures, 'lint'),
    ),
  ) as LintedFile[];
  const permitted = ['clean', 'clock'];

  test.each(linted.map(({ filePath, messages }) => [path.parse(filePath).name, messages] as const))(
    '%s',
    (fixture, messages) => {
      const found = messages.map(({ ruleId, message }) => ruleId?.replace(/^.*\//, '') ?? message);
      expect(found).toEqual(permitted.includes(fixture) ? [] : [fixture]);
    },
  );

  test('every fixture was read', () => {
    const written = readdirSync(path.join(fixtures, 'lint')).filter((file) => file.endsWith('.ts'));
    expect(linted.map(({ filePath }) => path.basename(filePath)).sort()).toEqual(written.sort());
  });
});

describe('unused code', () => {
  type Named = readonly { readonly name: string }[];
  interface UnusedIn {
    readonly file: string;
    readonly files?: Named;
    readonly exports?: Named;
    readonly dependencies?: Named;
    readonly unlisted?: Named;
  }

  test('finds the file, the export and the dependency that nobody uses, and spares the ones in use', () => {
    const { issues } = JSON.parse(
      outputOf(
        path.join(fixtures, 'unused'),
        ...[bin('knip/bin/knip.js'), '--config', path.join(root, 'knip.json')],
        ...['--tsConfig', 'tsconfig.tools.json', '--reporter', 'json'],
      ),
    ) as { issues: UnusedIn[] };
    const found = issues.flatMap(({ file, files = [], exports = [], dependencies = [], unlisted = [] }) =>
      [...files, ...exports, ...dependencies, ...unlisted].map(({ name }) => `${file}: ${name}`),
    );
    expect(found.sort()).toEqual([
      'apps/ideas/src/idea.ts: plantedExport',
      'apps/ideas/src/planted-file.ts: apps/ideas/src/planted-file.ts',
      'libs/domain/src/planted-library-file.ts: libs/domain/src/planted-library-file.ts',
      'package.json: planted-dependency',
    ]);
  });
});

describe('format', () => {
  test('refuses the file that Prettier would change, and only that one', () => {
    const check = spawnSync(
      process.execPath,
      [
        bin('prettier/bin/prettier.cjs'),
        '--check',
        '--ignore-path',
        'no-ignore-file',
        'tools/fixtures/format',
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect(check.status).toBe(1);
    expect(check.stderr.match(/\S+\.ts/g)).toEqual(['tools/fixtures/format/planted.ts']);
  });
});

describe('tidy rules', () => {
  const filesIn = (folder: string): HouseFile[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => ({ path: file, text: readFileSync(path.join(folder, file), 'utf8') }));

  test.each(tidyRules.map((rule) => [rule.name, rule] as const))('%s refuses its fixture', (name, rule) => {
    const found = rule.check(filesIn(path.join(fixtures, 'tidy', name)));
    expect(found).toHaveLength(1);
    expect(`${found[0]?.path} ${found[0]?.message}`).toContain(
      name === 'readme-budget' ? 'README.md' : 'planted',
    );
  });

  test('every fixture belongs to a rule', () => {
    expect(readdirSync(path.join(fixtures, 'tidy')).sort()).toEqual(tidyRules.map(({ name }) => name).sort());
  });
});
