import { Readable } from 'node:stream';
import type { PersonId } from '@zwerm/domain/id';
import { csvLine, csvStart } from '@zwerm/platform/csv/csv-line';
import { ZipFile } from 'yazl';
import type { PartOfService, RecordsSource } from './records-source.js';

/**
 * A zip with everything that is kept of a person: per part a JSON file (complete) and a CSV file (for a spreadsheet,
 * guarded against formulas), files as they are, and what each is for. One page of rows is in memory at a time.
 */
export function recordsArchive(
  source: RecordsSource,
  personId: PersonId,
  parts: readonly PartOfService[],
): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  // yazl leaves the failures of its sources to whoever made them: unheard, one would end the process.
  const fail = (error: Error): void => void output.destroy(error);
  zip.on('error', fail);
  const add = (path: string, content: () => AsyncIterable<string | Buffer>): void =>
    zip.addReadStreamLazy(path, { mode: 0o100600 }, (give) =>
      give(null, Readable.from(content()).on('error', fail)),
    );
  add('about.json', () => only(JSON.stringify(parts.map(aboutOf), null, 2)));
  for (const part of parts) {
    const path = `${part.service}/${part.name}`;
    const rows = (): AsyncGenerator<Row> => rowsOf(source, part, personId);
    add(`${path}.json`, () => asJson(rows(), part.file?.column));
    add(`${path}.csv`, () => asCsv(rows(), part.columns));
    const { file } = part;
    if (file) add(`${path}.${file.extension}`, () => asFile(rows(), file.column));
  }
  zip.end();
  return output;
}

type Row = Record<string, unknown>;

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

async function* rowsOf(source: RecordsSource, part: PartOfService, personId: PersonId): AsyncGenerator<Row> {
  for (let offset: number | null = 0; offset !== null;) {
    const page = await source.read(part, personId, offset);
    yield* page.rows;
    offset = page.nextOffset;
  }
}

async function* asJson(rows: AsyncIterable<Row>, fileColumn: string | undefined): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const row of rows) {
    yield separator + JSON.stringify(row, (key, value: unknown) => (key === fileColumn ? undefined : value));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

async function* asCsv(rows: AsyncIterable<Row>, columns: readonly string[]): AsyncGenerator<string> {
  yield csvStart + csvLine(columns, ',');
  for await (const row of rows)
    yield csvLine(
      columns.map((column) => cellOf(row[column])),
      ',',
    );
}

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function* asFile(rows: AsyncIterable<Row>, column: string): AsyncGenerator<Buffer> {
  for await (const row of rows) if (typeof row[column] === 'string') yield Buffer.from(row[column], 'base64');
}

const aboutOf = ({ service, name, what, why, seenBy, kept, onErasure }: PartOfService): object => ({
  file: `${service}/${name}`,
  what,
  why,
  seenBy,
  kept,
  onErasure,
});
