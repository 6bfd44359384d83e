import { stat } from 'node:fs/promises';
import { UsageError } from '../usage-error.js';
import { polis } from './polis.js';
import type { VoteFormat } from './vote-format.js';

/** Every format `zwerm tally` reads, in the order in which they are tried. */
export const voteFormats: readonly VoteFormat[] = [polis];

/**
 * The format of a file or folder, judged by what is in it.
 *
 * @throws UsageError when there is nothing there, or nothing that a format recognises
 */
export async function recogniseFormat(location: string): Promise<VoteFormat> {
  await stat(location).catch((error: unknown) => {
    throw new UsageError(`cannot read ${location}: ${reasonOf(error)}`);
  });
  for (const format of voteFormats) if (await format.recognises(location)) return format;
  const known = voteFormats.map(({ id, looksLike }) => `${id} (${looksLike})`).join(', ');
  throw new UsageError(`${location} is in no known format; known: ${known}`);
}

function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
