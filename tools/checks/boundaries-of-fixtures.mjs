// Prints what the project's own import rules report for every folder of tools/fixtures/boundaries, as JSON.
// A process of its own, because dependency-cruiser is ESM only and Jest runs our tests as CommonJS.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';

const root = path.resolve(import.meta.dirname, '../..');
const fixtures = path.join(root, 'tools/fixtures/boundaries');
const { forbidden, options } = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'));
const { cache: _cache, tsConfig: _tsConfig, ...fixtureOptions } = options;

const reported = {};
for (const fixture of readdirSync(fixtures).sort()) {
  const baseDir = path.join(fixtures, fixture);
  const { output } = await cruise(readdirSync(baseDir), {
    ...fixtureOptions,
    baseDir,
    validate: true,
    ruleSet: { forbidden },
  });
  reported[fixture] = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
process.stdout.write(JSON.stringify({ rules: forbidden.map(({ name }) => name), reported }));
