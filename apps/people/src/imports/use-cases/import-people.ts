import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { NewInvitationsRepository } from '../../invitations/persistence/new-invitations.repository.js';
import { planImport, type ImportPlan, type PlannedRow } from '../domain/import-plan.js';
import type { ImportProblem } from '../domain/import-row.js';
import { ImportRefused } from '../domain/import.errors.js';
import { ImportRepository } from '../persistence/import.repository.js';
import { readPeopleCsv } from '../read-people-csv.js';

export interface ImportOptions {
  /** Say what would happen, and do nothing. */
  readonly isDryRun: boolean;
  /** Make the units that are not there. */
  readonly createUnits: boolean;
  /** Take the rows that are right, and pass over the others. */
  readonly skipErrors: boolean;
  /** Send new people an invitation instead of giving them an account. */
  readonly invite: boolean;
}

export interface ImportReport {
  readonly isApplied: boolean;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faulty: number;
  readonly problems: readonly ImportProblem[];
  readonly newUnits: readonly string[];
  readonly ignoredColumns: readonly string[];
  readonly rows: readonly { row: number; name: string; outcome: PlannedRow['outcome'] }[];
}

const mostShown = 200;

/**
 * Takes a CSV file of people: new ones get an account or an invitation, known ones (by external id, then by address)
 * are changed where the file says something else, and nobody's roles or kind ever change. The same file twice is the
 * same as once.
 * @throws ImportRefused when a row is faulty and none may be skipped, NotAnImport, TooManyRows, ImportTooSlow
 */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly register: ImportRepository,
    private readonly invitations: NewInvitationsRepository,
  ) {}

  async execute(by: Principal, file: Buffer, options: ImportOptions): Promise<ImportReport> {
    const { rows, problems, ignoredColumns } = await readPeopleCsv(file);
    return this.transactions.run(async () => {
      const known = await this.register.known(rows);
      const plan = planImport(rows, problems, known, options.createUnits);
      const mayApply = plan.problems.length === 0 || options.skipErrors;
      if (!options.isDryRun) {
        if (!mayApply) throw new ImportRefused(plan.problems);
        const units = await this.register.makeUnits(plan, known);
        if (options.invite) await this.inviteNew(by.personId, plan.planned, units);
        await this.register.write(
          options.invite ? plan.planned.filter(({ outcome }) => outcome !== 'create') : plan.planned,
          units,
        );
      }
      return { ...reportOf(plan), ignoredColumns, isApplied: !options.isDryRun };
    });
  }

  private async inviteNew(
    by: PersonId,
    planned: readonly PlannedRow[],
    units: ReadonlyMap<string, string>,
  ): Promise<void> {
    await this.invitations.invite(
      by,
      planned.flatMap(({ row, outcome, sponsorId, unitKey }) =>
        outcome === 'create' && row.email
          ? [
              {
                email: row.email,
                kind: row.kind ?? ('employee' as const),
                language: row.language ?? ('nl' as const),
                sponsorId: sponsorId ?? null,
                endsOn: row.endsOn ?? null,
                unitId: units.get(unitKey ?? '') ?? null,
              },
            ]
          : [],
      ),
    );
  }
}

function reportOf({
  planned,
  problems,
  newUnits,
}: ImportPlan): Omit<ImportReport, 'isApplied' | 'ignoredColumns'> {
  const count = (wanted: PlannedRow['outcome']): number =>
    planned.filter(({ outcome }) => outcome === wanted).length;
  return {
    created: count('create'),
    changed: count('change'),
    unchanged: count('unchanged'),
    faulty: new Set(problems.map(({ row }) => row)).size,
    problems: problems.slice(0, mostShown),
    newUnits: newUnits.slice(0, mostShown).map((path) => path.join(' / ')),
    rows: planned
      .filter(({ outcome }) => outcome !== 'unchanged')
      .slice(0, mostShown)
      .map(({ row, outcome, person }) => ({
        row: row.row,
        name: row.name ?? person?.displayName ?? '',
        outcome,
      })),
  };
}
