import { DomainError } from '@zwerm/domain/domain-error';

/**
 * The log is not a continuation of what stands outside the database: somebody put the database back to an older
 * state, or rewrote it. Nothing is signed any more until an operator has looked.
 */
export class LogRolledBack extends Error {
  constructor(outsideSize: number, size: number) {
    super(
      `the log of ballots (${size} entries) does not continue the last checkpoint outside the database (${outsideSize}): ` +
        'find out why; after a restore that cannot be undone, `zwerm audit accept-restore` records what is lost and goes on',
    );
  }
}

/** The log is another key's: nothing is signed any more until an operator has said which key comes after which. */
export class LogKeyUnknown extends Error {
  constructor() {
    super(
      'the log of ballots is signed by another key, and it was not handed over to the one of this process: ' +
        'set LOG_KEY to a key that was never used here and LOG_KEY_BEFORE to the last one, or to `lost`',
    );
  }
}

/** Nobody sees ballots, not even without names, while they are cast. */
export class BundleHidden extends DomainError {
  constructor() {
    super('results-hidden');
  }
}

export class BundleNotReady extends DomainError {
  constructor() {
    super('bundle-not-ready');
  }
}

/** The entry is not in the log, which was put back to an older state once: it may be one of those that were lost. */
export class EntryMayBeLost extends DomainError {
  constructor(lost: number, acceptedAt: string) {
    super('entry-may-be-lost', `${lost} entries that had been signed were lost; accepted ${acceptedAt}`);
  }
}

export class NotYetClosed extends DomainError {
  constructor() {
    super('round-not-closed');
  }
}

/** Counting the ballots again does not give what was sealed: somebody changed the record. */
export class RecountDiffers extends DomainError {
  constructor(problems: readonly string[]) {
    super('recount-differs', problems.map((problem) => problem.split(':')[0]).join(', '));
  }
}
