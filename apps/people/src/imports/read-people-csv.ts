import { parse } from 'csv-parse';
import { DomainError } from '@zwerm/domain/domain-error';
import { unguarded } from '@zwerm/platform/csv/csv-line';
import { columnPlaces, type ColumnPlaces } from './domain/import-columns.js';
import { readRow, type ImportProblem, type ImportRow } from './domain/import-row.js';
import { ImportTooSlow, mostImportRows, NotAnImport, TooManyRows } from './domain/import.errors.js';

export interface ReadPeople {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly ImportProblem[];
  readonly ignoredColumns: readonly string[];
}

const longestMs = 10_000;
const longestLineBytes = 20_000;

/**
 * Reads a CSV file of people row by row: UTF-8, with or without byte order mark, `;` or `,` between cells.
 * @throws NotAnImport, TooManyRows, ImportTooSlow, DomainError invalid-text
 */
export async function readPeopleCsv(file: Buffer): Promise<ReadPeople> {
  const text = decoded(file);
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = firstLine.split(';').length >= firstLine.split(',').length ? ';' : ',';
  const deadline = performance.now() + longestMs;
  const rows: ImportRow[] = [];
  const problems: ImportProblem[] = [];
  let places: ColumnPlaces | undefined;
  try {
    for await (const { record, lines } of recordsOf(text, delimiter)) {
      if (performance.now() > deadline) throw new ImportTooSlow();
      if (!places) {
        places = headerOf(record);
        continue;
      }
      if (rows.length >= mostImportRows) throw new TooManyRows();
      const read = readRow(lines, record.map(unguarded), places);
      rows.push(read.row);
      problems.push(...read.problems);
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new NotAnImport('the file is not proper CSV');
  }
  if (!places) throw new NotAnImport('the file is empty');
  return { rows, problems: [...problems, ...twiceIn(rows)], ignoredColumns: places.ignored };
}

function decoded(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw new DomainError('invalid-text', 'the file is not UTF-8');
  }
}

async function* recordsOf(
  text: string,
  delimiter: string,
): AsyncGenerator<{ record: string[]; lines: number }> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestLineBytes,
  });
  parser.end(text);
  let lines = 0;
  for await (const record of parser as AsyncIterable<string[]>) yield { record, lines: (lines += 1) };
}

function headerOf(header: readonly string[]): ColumnPlaces {
  const places = columnPlaces(header);
  if (places.twice.length > 0) throw new NotAnImport(`two columns say the same: ${places.twice.join(', ')}`);
  if (!places.places.has('email') && !places.places.has('externalId'))
    throw new NotAnImport('there is no column with e-mail addresses or external ids');
  return places;
}

/** Two rows about one person would leave open which of them holds. */
function twiceIn(rows: readonly ImportRow[]): ImportProblem[] {
  return (['email', 'externalId'] as const).flatMap((column) => {
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      const value = row[column];
      if (value === undefined) return [];
      if (!seen.has(value)) {
        seen.add(value);
        return [];
      }
      return [{ row: row.row, column, code: 'twice' as const }];
    });
  });
}
