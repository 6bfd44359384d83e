import { wordsOf, type PersonalPart, type Words } from './personal-records.js';

/** A part as it is told to people, without how it is stored. */
export interface DescribedPart {
  readonly name: string;
  readonly columns: readonly string[];
  readonly file?: { readonly column: string; readonly extension: string };
  readonly what: Words;
  readonly why: Words;
  readonly seenBy: Words;
  readonly kept: Words;
  readonly onErasure: Words;
}

export const describedPart = ({
  name,
  exported,
  file,
  what,
  why,
  seenBy,
  kept,
  erasure,
}: PersonalPart): DescribedPart => ({
  name,
  columns: exported,
  ...(file ? { file } : {}),
  what,
  why,
  seenBy,
  kept,
  onErasure: wordsOf(erasure),
});
