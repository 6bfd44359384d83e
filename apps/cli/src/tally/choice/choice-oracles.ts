import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OracleCheck } from '../oracle-check.js';
import { everyField, watchedFields } from '../watched-fields.js';
import { budgets } from './budget-oracles.js';
import { committees } from './committee-oracles.js';
import { checksOf, type Aspects } from './oracle-aspects.js';
import { rankings } from './ranked-oracles.js';
import { rounds } from './runoff-oracles.js';
import { quadratic, ratings, stars } from './score-oracles.js';
import { strengths } from './strength-oracles.js';

type Comparison = (expected: never) => Promise<Aspects>;

/**
 * Compares `zwerm tally` with an expectation: beside a PrefLib or RCTab file (`x.expected.json`), in the folder
 * `expected` beside Pabulib files, in the folder of a wiki survey, beside a file of stars, in a folder `quadratic`, or
 * with the ballots in `x-instances.json`.
 * Numbers are equal within what the expectation says, else 1e-5. A field of the expectation that nothing reads is a
 * failed check, unless it is known to be no result.
 *
 * @param siblings names of the files beside it
 * @returns undefined when there is nothing beside it that it could be about
 */
export async function checkChoiceOracle(
  file: string,
  siblings: readonly string[],
): Promise<OracleCheck[] | undefined> {
  const compare = comparisonFor(file, siblings);
  if (!compare) return undefined;
  const name = nameOf(file);
  try {
    const expected = watchedFields(JSON.parse(await readFile(file, 'utf8')) as never);
    const checks = checksOf(name, await compare(expected.value));
    return [...checks, everyField(name, expected)];
  } catch (error) {
    return [{ name, ok: false, message: String(error) }];
  }
}

function nameOf(file: string): string {
  const [own, folder] = [path.basename(file), path.basename(path.dirname(file))];
  return own === 'expected.json' ? folder : own.startsWith('expected-') ? `${folder} ${own}` : own;
}

function comparisonFor(file: string, siblings: readonly string[]): Comparison | undefined {
  const folder = path.dirname(file);
  const stem = path.basename(file).replace(/\.?expected\.json$/, '');
  const [ballots, records] = [`${stem}.soi`, `${stem}.ballots.csv`];
  if (siblings.includes(ballots)) return (expected) => rankings(path.join(folder, ballots), expected);
  if (siblings.includes(records)) return (expected) => rounds(path.join(folder, records), expected);
  if (path.basename(file) === 'expected.json' && siblings.includes('items.csv'))
    return (expected) => strengths(folder, expected);
  if (siblings.includes(`${stem}.csv`))
    return (expected) => stars(path.join(folder, `${stem}.csv`), expected);
  if (stem.endsWith('-instances.json')) return (expected) => committees(file, expected);
  if (path.basename(file) === 'expected-openskill.json') return (expected) => ratings(folder, expected);
  if (path.basename(folder) === 'quadratic') return (expected) => quadratic(folder, expected);
  if (path.basename(folder) === 'expected') return (expected) => budgets(path.dirname(folder), expected);
  return undefined;
}
