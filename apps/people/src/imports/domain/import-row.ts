import type { Language } from '@zwerm/domain/language';
import type { PersonKind } from '@zwerm/domain/role';
import type { ColumnPlaces, ImportColumn } from './import-columns.js';

/** Why a row cannot be taken. */
export const importProblems = [
  'missing',
  'not-an-address',
  'unknown-value',
  'not-a-day',
  'too-long',
  'bad-text',
  'twice',
  'unknown-unit',
  'unknown-sponsor',
  'sponsor-needed',
  'address-of-another',
  'kind-cannot-change',
] as const;
export type ImportProblemCode = (typeof importProblems)[number];

export interface ImportProblem {
  /** Counted from 1, the header is row 1: as spreadsheets do. */
  readonly row: number;
  readonly column: ImportColumn;
  readonly code: ImportProblemCode;
}

/** One row that makes sense by itself; what is left empty is undefined and changes nothing. */
export interface ImportRow {
  readonly row: number;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly kind: PersonKind | undefined;
  readonly jobTitle: string | undefined;
  readonly language: Language | undefined;
  /** From the top down. */
  readonly unit: readonly string[] | undefined;
  /** The address of a colleague. */
  readonly sponsor: string | undefined;
  readonly endsOn: string | undefined;
  readonly externalId: string | undefined;
  readonly expertise: readonly string[] | undefined;
  readonly interests: readonly string[] | undefined;
  readonly spokenLanguages: readonly string[] | undefined;
}

const kinds = new Map<string, PersonKind>([
  ['medewerker', 'employee'],
  ['employee', 'employee'],
  ['partner', 'partner'],
  ['klant', 'customer'],
  ['customer', 'customer'],
]);
const languages = new Map<string, Language>([
  ['nl', 'nl'],
  ['nederlands', 'nl'],
  ['dutch', 'nl'],
  ['en', 'en'],
  ['engels', 'en'],
  ['english', 'en'],
]);
const address = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/;
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const words = { most: 30, maxLength: 100 } as const;

/** Reads the cells of one row. @returns the row and what is wrong with it */
export function readRow(
  row: number,
  texts: readonly string[],
  places: ColumnPlaces,
): { row: ImportRow; problems: ImportProblem[] } {
  const cells = new Cells(row, texts, places);
  const read: ImportRow = {
    row,
    name: cells.text('name', 120),
    email: cells.address('email'),
    kind: cells.oneOf('kind', kinds),
    jobTitle: cells.text('jobTitle', 120),
    language: cells.oneOf('language', languages),
    unit: cells.list('unit', /\//, { most: 10, maxLength: 120 }),
    sponsor: cells.address('sponsor'),
    endsOn: cells.day('endsOn'),
    externalId: cells.text('externalId', 200),
    expertise: cells.list('expertise', /[|,]/, words),
    interests: cells.list('interests', /[|,]/, words),
    spokenLanguages: cells.list('spokenLanguages', /[|,]/, words),
  };
  const { problems } = cells;
  if (!read.email && !read.externalId && !problems.some(({ column }) => column === 'email'))
    problems.push({ row, column: 'email', code: 'missing' });
  return { row: read, problems };
}

/** The cells of one row by column; what is empty is undefined, and so is what is wrong, with a problem. */
class Cells {
  readonly problems: ImportProblem[] = [];

  constructor(
    private readonly row: number,
    private readonly texts: readonly string[],
    private readonly columns: ColumnPlaces,
  ) {}

  text(column: ImportColumn, max: number): string | undefined {
    const cell = (this.texts[this.columns.places.get(column) ?? -1] ?? '').trim();
    if (cell === '') return undefined;
    if (controls.test(cell) || !cell.isWellFormed()) return this.refuse(column, 'bad-text') ?? undefined;
    return cell.length > max ? (this.refuse(column, 'too-long') ?? undefined) : cell;
  }

  oneOf<Value>(column: ImportColumn, values: ReadonlyMap<string, Value>): Value | undefined {
    const cell = this.text(column, 40)?.toLowerCase();
    return cell === undefined
      ? undefined
      : (values.get(cell) ?? this.refuse(column, 'unknown-value') ?? undefined);
  }

  address(column: ImportColumn): string | undefined {
    const cell = this.text(column, 254)?.toLowerCase();
    return cell === undefined || address.test(cell)
      ? cell
      : (this.refuse(column, 'not-an-address') ?? undefined);
  }

  list(
    column: ImportColumn,
    separator: RegExp,
    { most, maxLength }: { most: number; maxLength: number },
  ): string[] | undefined {
    const parts = this.text(column, 2_000)
      ?.split(separator)
      .map((part) => part.trim())
      .filter(Boolean);
    const isTooLong = parts && (parts.length > most || parts.some((part) => part.length > maxLength));
    return isTooLong ? (this.refuse(column, 'too-long') ?? undefined) : parts;
  }

  /** `2026-11-23`, or `23-11-2026` as Dutch spreadsheets write it. */
  day(column: ImportColumn): string | undefined {
    const cell = this.text(column, 20);
    if (cell === undefined) return undefined;
    const iso = cell.replace(/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, (_, d: string, m: string, y: string) =>
      [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
    );
    const date = new Date(`${iso}T00:00:00Z`);
    const isDay = /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(date.getTime());
    return isDay && date.toISOString().startsWith(iso)
      ? iso
      : (this.refuse(column, 'not-a-day') ?? undefined);
  }

  private refuse(column: ImportColumn, code: ImportProblemCode): null {
    this.problems.push({ row: this.row, column, code });
    return null;
  }
}
