import type { Language } from '@zwerm/domain/language';

/** Words in each language of the product. */
export type Words = Readonly<Record<Language, string>>;

/** What becomes of the rows of a part when their person is erased. */
export type Erasure =
  | { readonly effect: 'delete' }
  /** `set` is the list of assignments of an UPDATE; `words` say what is left. */
  | { readonly effect: 'redact'; readonly set: string; readonly words: Words }
  /** `words` say why it stays, and why it names nobody any more. */
  | { readonly effect: 'keep'; readonly words: Words };

/** Some rows of one table that are about a person, told to people, taken out for them and erased with them. */
export interface PersonalPart {
  /** Unique in the service, kebab-case: the name of the file in somebody's export. */
  readonly name: string;
  readonly table: string;
  /** SQL condition that finds the rows of a person; `$1` is the person's id. */
  readonly rows: string;
  /** Columns that the person is given. */
  readonly exported: readonly string[];
  /** Columns that nobody is given, such as the hash of a password. */
  readonly secret?: readonly string[];
  /** A column with the bytes of a file, which goes into the export as such, with its extension. */
  readonly file?: { readonly column: string; readonly extension: string };
  readonly what: Words;
  readonly why: Words;
  readonly seenBy: Words;
  readonly kept: Words;
  readonly erasure: Erasure;
}

/**
 * The one account of what a service keeps of people, and the token under which it is injected. Made from it: what
 * somebody is told and given, what is erased, and the information sheet for the works council. A column that it does not
 * name fails the tests.
 */
export abstract class PersonalRecords {
  abstract readonly service: string;
  abstract readonly parts: readonly PersonalPart[];
  /** Table → columns that say nothing about a person, or no more than an id whose person the parts are about. */
  abstract readonly impersonal: Readonly<Record<string, readonly string[]>>;
}

export const isDeleted: Erasure = { effect: 'delete' };

/** The words for what happens to the rows when the person is erased. */
export function wordsOf(erasure: Erasure): Words {
  return erasure.effect === 'delete' ? { nl: 'Verwijderd.', en: 'Deleted.' } : erasure.words;
}
