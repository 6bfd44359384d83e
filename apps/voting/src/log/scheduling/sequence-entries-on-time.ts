import { Injectable } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RepeatedWork } from '@zwerm/platform/scheduling/repeated-work';
import { LogKeyUnknown, LogRolledBack } from '../domain/log.errors.js';
import { SealRounds } from '../use-cases/seal-rounds.js';
import { mostPerTurn, SequenceEntries } from '../use-cases/sequence-entries.js';

/** Seals rounds that closed, and gives entries their places within a second or so. Every replica asks; one of them at a time does it. */
@Injectable()
export class SequenceEntriesOnTime extends RepeatedWork {
  protected readonly everyMs = 1_000;

  constructor(
    private readonly seal: SealRounds,
    private readonly sequence: SequenceEntries,
    private readonly log: StructuredLogger,
  ) {
    super(log);
  }

  protected async work(): Promise<void> {
    while (await this.seal.execute());
    try {
      // Entries that came meanwhile wait for the next turn, which costs as much as dozens of votes, however few it places.
      while ((await this.sequence.execute()) >= mostPerTurn);
    } catch (error) {
      if (!(error instanceof LogRolledBack || error instanceof LogKeyUnknown)) throw error;
      this.log.error('ALARM: nothing is signed any more', { error: error.message });
    }
  }
}
