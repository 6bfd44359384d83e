import { createReadStream } from 'node:fs';
import path from 'node:path';
import { CsvError, parse, type Options } from 'csv-parse';
import { UsageError } from './usage-error.js';

/** One row of a CSV file: its cells by column, and its number counted from 1 without the header. */
export interface CsvRow {
  readonly number: number;
  /** The cell of a column that must be there and not be empty. */
  cell(column: string): string;
  /** A cell that may be empty, or of a column that is not there: then ''. */
  text(column: string): string;
  /** A cell that must be a whole number. */
  whole(column: string): number;
  /** The cells of the columns `<prefix>1`, `<prefix>2` … as far as the header goes. */
  numbered(prefix: string): string[];
}

/**
 * Streams the rows of a CSV file with a header (RFC 4180, UTF-8 with or without byte order mark), so that
 * the file is never held in memory as text.
 *
 * @param columns the columns that must be there; others may be, and are ignored
 * @throws UsageError naming file and row when the file cannot be read or is no such CSV
 */
export async function* csvRows(file: string, columns: readonly string[]): AsyncGenerator<CsvRow> {
  const name = path.basename(file);
  const checkedHeader = (header: string[]): string[] => {
    const missing = columns.filter((column) => !header.includes(column));
    if (missing.length > 0) throw new UsageError(`${name} has no column ${missing.join(', ')}`);
    return header;
  };
  let number = 0;
  for await (const record of records<Record<string, string>>(file, { columns: checkedHeader })) {
    number += 1;
    yield rowOf(record, name, number);
  }
}

/**
 * Reads a CSV file without a header whose rows are a name and a value.
 *
 * @throws UsageError as `csvRows` does
 */
export async function csvNamedValues(file: string): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  for await (const [name, value] of records<string[]>(file, { relax_column_count: true })) {
    if (name) values.set(name, value ?? '');
  }
  return values;
}

async function* records<T>(file: string, options: Options): AsyncGenerator<T> {
  const name = path.basename(file);
  const parser = parse({ ...options, bom: true });
  // pipe() does not carry errors of the file over to the parser, whose reader would then wait for ever.
  createReadStream(file)
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<T>) {
      number += 1;
      yield record;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`${name}, after row ${number}: ${error.message}`);
    if (isFileError(error)) throw new UsageError(`cannot read ${name}: ${error.code}`);
    throw error;
  }
}

function rowOf(record: Record<string, string>, name: string, number: number): CsvRow {
  const cell = (column: string): string => {
    const text = record[column];
    if (!text) throw new UsageError(`${name}, row ${number}: ${column} is empty`);
    return text;
  };
  const whole = (column: string): number => {
    const text = cell(column);
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) {
      throw new UsageError(`${name}, row ${number}: ${column} is no whole number: ${text}`);
    }
    return value;
  };
  const numbered = (prefix: string): string[] => {
    const cells: string[] = [];
    for (let place = 1; `${prefix}${place}` in record; place += 1) cells.push(cell(`${prefix}${place}`));
    return cells;
  };
  return { number, cell, text: (column) => record[column] ?? '', whole, numbered };
}

// By shape, because an error of Node's own modules is no instance of the Error of a test's context.
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}
