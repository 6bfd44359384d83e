import { Injectable } from '@nestjs/common';
import { csvLine, csvStart } from '@zwerm/platform/csv/csv-line';
import type { Language } from '@zwerm/domain/language';
import { UnitsRepository } from '../../units/persistence/units.repository.js';
import { AccountsRepository, type Account } from '../persistence/accounts.repository.js';

const perQuery = 1_000;

/** The headings an import understands too (`imports/domain/import-columns.ts`), so that an export can come back. */
const columns: readonly {
  readonly nl: string;
  readonly en: string;
  readonly of: (account: Account, unitPath: string) => string | null;
}[] = [
  { nl: 'naam', en: 'name', of: ({ displayName }) => displayName },
  { nl: 'e-mail', en: 'email', of: ({ email }) => email },
  { nl: 'soort', en: 'kind', of: ({ kind }) => kind },
  { nl: 'functie', en: 'job title', of: ({ jobTitle }) => jobTitle },
  { nl: 'taal', en: 'language', of: ({ language }) => language },
  { nl: 'einddatum', en: 'last day', of: ({ endsOn }) => endsOn },
  { nl: 'status', en: 'status', of: ({ status }) => status },
  { nl: 'eenheid', en: 'unit', of: (_, unitPath) => unitPath },
  { nl: 'herkomst', en: 'origin', of: ({ origin }) => origin },
];

/** The register of people as CSV for a spreadsheet, a thousand people at a time. */
@Injectable()
export class ExportAccounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly units: UnitsRepository,
  ) {}

  execute(language: Language): AsyncIterable<string> {
    return this.lines(language);
  }

  private async *lines(language: Language): AsyncGenerator<string> {
    yield csvStart + csvLine(columns.map((column) => column[language]));
    const paths = new Map((await this.units.paths()).map(({ id, path }) => [id, path.join(' / ')]));
    let after: { name: string; id: string } | undefined;
    do {
      const rows = await this.accounts.list({}, perQuery, after);
      const last = rows.at(-1);
      after = rows.length === perQuery && last ? { name: last.displayName, id: last.id } : undefined;
      const lines = rows.map((account) =>
        csvLine(columns.map(({ of }) => of(account, paths.get(account.unitId ?? '') ?? ''))),
      );
      yield lines.join('');
    } while (after);
  }
}
