import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lockProblems, type Lock, type Manifest } from './checks/lock-problems.js';

const read = (file: string): unknown => JSON.parse(readFileSync(path.resolve(__dirname, '..', file), 'utf8'));
const lock = read('package-lock.json') as Lock;
const manifest = read('package.json') as Manifest;
const good = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' };
const withPackage = (changes: object): Lock => ({
  packages: { ...lock.packages, 'node_modules/evil': { ...good, ...changes } },
});

describe('the lock', () => {
  test('lets in nothing that nobody chose (A95)', () => {
    expect(lockProblems(lock, manifest)).toEqual([]);
    expect(lockProblems(withPackage({}), manifest)).toEqual([]);
  });

  test.each([
    ['without a hash', { integrity: undefined }],
    ['with a weak hash', { integrity: 'sha1-x' }],
    ['from an unknown host', { resolved: 'https://registry.npmjs.org.evil.example/evil.tgz' }],
    ['from a folder of git', { resolved: 'git+ssh://git@example.org/evil.git#main' }],
    ['that runs a program when it is installed', { hasInstallScript: true }],
    ['under a licence of its own', { license: 'SEE LICENSE IN LICENSE' }],
    ['partly under another licence', { license: 'MIT AND BUSL-1.1' }],
  ])('refuses a package %s (A95)', (_name, changes) =>
    expect(lockProblems(withPackage(changes), manifest)).toEqual([
      expect.stringContaining('node_modules/evil'),
    ]),
  );

  test('refuses to say something else than package.json (A95)', () => {
    const drifted = { ...manifest, dependencies: { ...manifest.dependencies, evil: '1.0.0' } };
    expect(lockProblems(lock, drifted)).toEqual([expect.stringContaining('run npm install')]);
  });
});
