import { DomainError } from '@zwerm/domain/domain-error';
import type { ImportProblem } from './import-row.js';

export const mostImportRows = 10_000;

export class TooManyRows extends DomainError {
  constructor() {
    super('too-large', `an import takes at most ${mostImportRows} rows`);
  }
}

export class ImportTooSlow extends DomainError {
  constructor() {
    super('too-large', 'the file takes too long to read: split it');
  }
}

export class NotAnImport extends DomainError {
  constructor(detail: string) {
    super('invalid-input', detail);
  }
}

/** One faulty row refuses the whole file, unless faulty rows are to be passed over. */
export class ImportRefused extends DomainError {
  constructor(problems: readonly ImportProblem[]) {
    super(
      'import-refused',
      `${problems.length} cells are not right`,
      problems
        .slice(0, 20)
        .map(({ row, column, code }) => ({ pointer: `/${row}/${column}`, detail: code, code })),
    );
  }
}
