import { parse } from 'csv-parse/sync';
import { UsageError } from '../usage-error.js';

/** The ballots of a budget: of each person the marks of the projects they name. Money in 1/100 of the file's unit. */
export interface BudgetBallots {
  readonly title: string;
  readonly kind: 'approval' | 'cumulative' | 'ordinal' | 'scoring';
  readonly budget: bigint;
  readonly unit: number;
  readonly projects: readonly { readonly id: string; readonly cost: bigint }[];
  /** 1 for an approval, points, or how many of the same ballot stand below. */
  readonly ballots: readonly ReadonlyMap<string, bigint>[];
  /** Of each ballot what a column says; '' where it says nothing. */
  readonly columnOf: (column: string) => readonly string[];
}

const UNIT = 100;
const KINDS = ['approval', 'cumulative', 'ordinal', 'scoring'] as const;

/**
 * Reads the three sections of a `.pb` file.
 *
 * @throws UsageError when a section, a column or a project that a ballot names is missing
 */
export function parsePabulib(text: string, name: string): BudgetBallots {
  const [, meta, listed, cast] = /META\r?\n([^]*?)\nPROJECTS\r?\n([^]*?)\nVOTES\r?\n([^]*)/.exec(text) ?? [];
  if (meta === undefined || listed === undefined || cast === undefined) {
    throw new UsageError(`${name} has no META, PROJECTS and VOTES`);
  }
  const facts = new Map(rowsOf(meta, name).map(({ key = '', value = '' }) => [key, value]));
  const kind = KINDS.find((one) => one === facts.get('vote_type'));
  if (kind === undefined) throw new UsageError(`${name}: vote_type ${facts.get('vote_type')} is not known`);
  const projects = rowsOf(listed, name).map(({ project_id: id = '', cost }) => ({
    id,
    cost: moneyOf(cost, name),
  }));
  const known = new Set(projects.map(({ id }) => id));
  const rows = rowsOf(cast, name);
  const ballots = rows.map(({ vote = '', points }) => {
    const ids = vote.split(',').filter(Boolean);
    const stray = ids.find((id) => !known.has(id));
    if (stray !== undefined) throw new UsageError(`${name}: a ballot names ${stray}, which is no project`);
    return new Map(marksOf(ids, kind, points, name));
  });
  const title = facts.get('description') || name;
  const columnOf = (column: string): string[] => rows.map((row) => row[column] ?? '');
  return { columnOf, title, kind, budget: moneyOf(facts.get('budget'), name), unit: UNIT, projects, ballots };
}

function marksOf(
  ids: readonly string[],
  kind: BudgetBallots['kind'],
  points: string | undefined,
  name: string,
): [string, bigint][] {
  if (kind === 'approval') return ids.map((id) => [id, 1n]);
  if (kind === 'ordinal') return ids.map((id, place) => [id, BigInt(ids.length - 1 - place)]);
  const marks = (points ?? '').split(',');
  return ids.map((id, index) => {
    const mark = marks[index] ?? '';
    if (!/^\d+$/.test(mark)) throw new UsageError(`${name}: ${mark || 'nothing'} is no number of points`);
    return [id, BigInt(mark)];
  });
}

function moneyOf(text: string | undefined, name: string): bigint {
  const [, whole, part = ''] = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text?.trim() ?? '') ?? [];
  if (whole === undefined) throw new UsageError(`${name}: ${text} is no amount of money`);
  return BigInt(whole) * BigInt(UNIT) + BigInt(part.padEnd(2, '0'));
}

function rowsOf(text: string, name: string): Partial<Record<string, string>>[] {
  try {
    return parse(text.trim(), {
      columns: true,
      delimiter: ';',
      relax_quotes: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
