import path from 'node:path';
import { UsageError } from '../usage-error.js';
import { approvalCommittees } from './approval-committees.js';
import type { ChoiceFormat, ChoiceOptions, ChoiceOutcome } from './choice-format.js';
import { pabulib } from './pabulib.js';
import { preflib } from './preflib.js';
import { rctab } from './rctab.js';
import { starScores } from './star-scores.js';
import { wikiSurvey } from './wiki-survey.js';

/** Every format of choices that `zwerm tally` reads. */
export const choiceFormats: readonly ChoiceFormat[] = [
  preflib,
  rctab,
  pabulib,
  wikiSurvey,
  starScores,
  approvalCommittees,
];

/** What `zwerm tally --json` prints about a choice: enough to count it again. */
export interface ChoiceTally extends ChoiceOutcome {
  readonly format: string;
  readonly method: string;
  readonly source: string;
  readonly tiePolicy: string;
  readonly seed: string;
}

/**
 * Counts a file whose votes choose.
 *
 * @returns null when the file is in none of these formats
 * @throws UsageError when the method does not count such a file, or the file is damaged
 */
export async function tallyChoice(
  location: string,
  method: string | undefined,
  options: ChoiceOptions,
): Promise<ChoiceTally | null> {
  for (const format of choiceFormats) {
    if (!(await format.recognises(location))) continue;
    const known = Object.keys(format.methods);
    const chosen = method ?? known[0] ?? '';
    if (!known.includes(chosen))
      throw new UsageError(`unknown method ${chosen} for ${format.id}; known: ${known.join(', ')}`);
    const outcome = await format.tally(location, chosen, options).catch((error: unknown) => {
      if (error instanceof RangeError) throw new UsageError(`${path.basename(location)}: ${error.message}`);
      throw error;
    });
    const { policy: tiePolicy, seed } = options.ties;
    const source = path.basename(path.resolve(location));
    return { format: format.id, method: chosen, source, tiePolicy, seed, ...outcome };
  }
  return null;
}

/** The lines of `zwerm tally --list`. */
export function listedMethods(): string[] {
  return choiceFormats.flatMap(({ id, looksLike, methods }) => [
    `${id}: ${looksLike}`,
    ...Object.entries(methods).map(([method, what]) => `  ${method}: ${what}`),
  ]);
}
