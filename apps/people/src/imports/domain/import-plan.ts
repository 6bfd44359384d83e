import type { PersonId } from '@zwerm/domain/id';
import type { PersonKind } from '@zwerm/domain/role';
import type { ImportProblem, ImportRow } from './import-row.js';

/** What the register knows of the people, units and sponsors that a file names. */
export interface KnownForImport {
  readonly byEmail: ReadonlyMap<string, KnownPerson>;
  readonly byExternalId: ReadonlyMap<string, KnownPerson>;
  /** Unit by its path in lower case, as `unitKey` writes it. */
  readonly units: ReadonlyMap<string, string>;
  /** Active employees by address. */
  readonly sponsors: ReadonlyMap<string, PersonId>;
}

export interface KnownPerson {
  readonly id: PersonId;
  readonly email: string | null;
  readonly externalId: string | null;
  readonly displayName: string;
  readonly kind: PersonKind;
  readonly jobTitle: string;
  readonly language: string;
  readonly unitId: string | null;
  readonly sponsorId: string | null;
  readonly endsOn: string | null;
  readonly expertise: readonly string[];
  readonly interests: readonly string[];
  readonly spokenLanguages: readonly string[];
}

export interface PlannedRow {
  readonly row: ImportRow;
  readonly outcome: 'create' | 'change' | 'unchanged';
  readonly person: KnownPerson | undefined;
  readonly sponsorId: PersonId | undefined;
  readonly unitKey: string | undefined;
}

export interface ImportPlan {
  readonly planned: readonly PlannedRow[];
  readonly problems: readonly ImportProblem[];
  /** Paths to be made, each after the one it lies in. */
  readonly newUnits: readonly (readonly string[])[];
}

export const unitKey = (path: readonly string[]): string =>
  JSON.stringify(path.map((name) => name.toLowerCase()));

/** Decides for every row what it would do, without doing it: the dry run and the import are one and the same. */
export function planImport(
  rows: readonly ImportRow[],
  faulty: readonly ImportProblem[],
  known: KnownForImport,
  createUnits: boolean,
): ImportPlan {
  const problems: ImportProblem[] = [...faulty];
  const bad = new Set(faulty.map(({ row }) => row));
  const newUnits = new Map<string, readonly string[]>();
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    if (bad.has(row.row)) continue;
    const found = problemsOf(row, known, createUnits);
    problems.push(...found);
    if (found.length > 0) continue;
    for (let depth = 1; depth <= (row.unit?.length ?? 0); depth++) {
      const path = row.unit?.slice(0, depth) ?? [];
      if (!known.units.has(unitKey(path)) && !newUnits.has(unitKey(path))) newUnits.set(unitKey(path), path);
    }
    planned.push(plannedRow(row, known));
  }
  return { planned, problems: problems.sort((a, b) => a.row - b.row), newUnits: [...newUnits.values()] };
}

const personOf = (row: ImportRow, known: KnownForImport): KnownPerson | undefined =>
  known.byExternalId.get(row.externalId ?? '') ?? known.byEmail.get(row.email ?? '');

function problemsOf(row: ImportRow, known: KnownForImport, createUnits: boolean): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const refuse = (column: ImportProblem['column'], code: ImportProblem['code']): void => {
    problems.push({ row: row.row, column, code });
  };
  const person = personOf(row, known);
  const other = known.byEmail.get(row.email ?? '');
  const kind = person?.kind ?? row.kind ?? 'employee';
  if (person && other && other.id !== person.id) refuse('email', 'address-of-another');
  if (person && row.kind && row.kind !== person.kind) refuse('kind', 'kind-cannot-change');
  if (!person && !row.name) refuse('name', 'missing');
  if (row.unit && !createUnits && !known.units.has(unitKey(row.unit))) refuse('unit', 'unknown-unit');
  if (row.sponsor && !known.sponsors.has(row.sponsor)) refuse('sponsor', 'unknown-sponsor');
  if (!person && kind !== 'employee') {
    if (!row.sponsor) refuse('sponsor', 'sponsor-needed');
    if (!row.endsOn) refuse('endsOn', 'missing');
  }
  return problems;
}

function plannedRow(row: ImportRow, known: KnownForImport): PlannedRow {
  const person = personOf(row, known);
  const sponsorId = row.sponsor === undefined ? undefined : known.sponsors.get(row.sponsor);
  const key = row.unit && unitKey(row.unit);
  const outcome = person ? (differs(row, person, sponsorId, known) ? 'change' : 'unchanged') : 'create';
  return { row, outcome, person, sponsorId, unitKey: key };
}

function differs(
  row: ImportRow,
  person: KnownPerson,
  sponsorId: PersonId | undefined,
  known: KnownForImport,
): boolean {
  const wishes: readonly (readonly [unknown, unknown])[] = [
    [row.name, person.displayName],
    [row.email, person.email],
    [row.externalId, person.externalId],
    [row.jobTitle, person.jobTitle],
    [row.language, person.language],
    [row.endsOn, person.endsOn],
    [sponsorId, person.sponsorId],
    [row.unit && (known.units.get(unitKey(row.unit)) ?? ''), person.unitId],
    [row.expertise?.join('|'), person.expertise.join('|')],
    [row.interests?.join('|'), person.interests.join('|')],
    [row.spokenLanguages?.join('|'), person.spokenLanguages.join('|')],
  ];
  return wishes.some(([wanted, present]) => wanted !== undefined && wanted !== present);
}
