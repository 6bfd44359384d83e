import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { tidyRules } from './tidy/tidy-rules.js';

const repository = path.resolve(__dirname, '..');
const generator = path.join(__dirname, 'generators/new-use-case.mjs');
let root: string;

// Inside the repository, so that the generated imports find the packages they will really meet.
beforeEach(() => {
  mkdirSync(path.join(repository, 'test-output'), { recursive: true });
  root = mkdtempSync(path.join(repository, 'test-output', 'new-use-case-'));
  mkdirSync(path.join(root, 'apps/ideas'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const generate = (...options: string[]) =>
  spawnSync(process.execPath, [generator, ...options], { cwd: root, encoding: 'utf8' });

const generated = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));

function typeErrorsIn(files: readonly string[]): string[] {
  const configFile = path.join(repository, 'tsconfig.tools.json');
  const { config } = ts.readConfigFile(configFile, (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, repository);
  const program = ts.createProgram([...files], options);
  return files.flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

test('writes a use case with its spec, and says which two files are left to edit', () => {
  const { status, stdout } = generate('ideas', 'withdraw-idea');
  expect(status).toBe(0);
  expect(generated().map((file) => file.path)).toEqual([
    'apps/ideas/src/ideas/use-cases/withdraw-idea.db-spec.ts',
    'apps/ideas/src/ideas/use-cases/withdraw-idea.ts',
  ]);
  expect(stdout).toContain('now edit: apps/ideas/src/ideas/http/ideas.controller.ts');
  expect(stdout).toContain('now edit: apps/ideas/src/ideas.module.ts');
});

test('puts the use case in the feature that is named', () => {
  generate('ideas', 'post-comment', 'comments');
  expect(generated()[1]?.path).toBe('apps/ideas/src/comments/use-cases/post-comment.ts');
});

test('what it writes keeps the house rules', () => {
  generate('ideas', 'withdraw-idea');
  const aboutOneFile = tidyRules.filter(({ name }) => !/registered|listed|map|readme/.test(name));
  expect(aboutOneFile.flatMap((rule) => rule.check(generated()))).toEqual([]);
});

test('what it writes compiles against the libraries as they are', () => {
  generate('ideas', 'withdraw-idea');
  expect(typeErrorsIn(generated().map((file) => path.join(root, file.path)))).toEqual([]);
}, 60_000);

test('what it writes is formatted', () => {
  generate('ideas', 'withdraw-idea');
  const prettier = path.join(repository, 'node_modules/prettier/bin/prettier.cjs');
  const options = ['--check', '--ignore-path', 'no-ignore-file', '.'];
  expect(spawnSync(process.execPath, [prettier, ...options], { cwd: root, encoding: 'utf8' }).stderr).toBe(
    '',
  );
});

test('refuses a name that is no verb-noun, and a service that does not exist', () => {
  expect(generate('ideas', 'WithdrawIdea').stderr).toContain('is not verb-noun');
  expect(generate('ideas', 'withdraw').stderr).toContain('is not verb-noun');
  expect(generate('dreams', 'withdraw-idea').stderr).toContain('there is no apps/dreams');
  expect(generate('ideas', '../../escape-me').status).toBe(2);
  expect(generated()).toEqual([]);
});

test('overwrites nothing', () => {
  generate('ideas', 'withdraw-idea');
  const file = path.join(root, 'apps/ideas/src/ideas/use-cases/withdraw-idea.ts');
  writeFileSync(file, '// mine\n');
  expect(generate('ideas', 'withdraw-idea').stderr).toContain('already there');
  expect(readFileSync(file, 'utf8')).toBe('// mine\n');
});
