import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { SentMailFiles } from '@zwerm/platform/mail/sent-mail-files';
import { ErasedPeopleRepository } from '../persistence/erased-people.repository.js';
import { ErasuresRepository } from '../persistence/erasures.repository.js';

/** What became of one erasure that was due: done, cancelled because nobody may want it any more, or refused. */
export interface DueErasureDone {
  readonly id: string;
  readonly isLapsed?: true;
  /** Why it could not be done. */
  readonly refusal?: unknown;
}

/**
 * Erases one person whose day has come, by the database's clock: here at once, everywhere else as the event arrives.
 * The right of whoever asked is asked again. Several replicas may run it; a row is taken by one.
 */
@Injectable()
export class EraseDuePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly erasures: ErasuresRepository,
    private readonly erased: ErasedPeopleRepository,
    private readonly mailFiles: SentMailFiles,
  ) {}

  /**
   * @param except erasures that could not be done a moment ago
   * @returns undefined when nobody is due
   */
  async execute(except: readonly string[] = []): Promise<DueErasureDone | undefined> {
    let id: string | undefined;
    try {
      return await this.transactions.run(async () => {
        const due = await this.erasures.lockDue(except);
        if (!due) return undefined;
        id = due.id;
        if (!due.isStillWanted) {
          await this.erasures.cancelPlanned(due.personId);
          return { id: due.id, isLapsed: true };
        }
        const address = await this.erased.addressOf(due.personId);
        if (address !== null) await this.mailFiles.forget(address);
        const rows = await this.erased.erase(due.personId, due.id);
        await this.erasures.markErased(due.id);
        await this.erasures.confirm(due.id, 'people', rows);
        return { id: due.id };
      });
    } catch (refusal) {
      if (id === undefined) throw refusal;
      return { id, refusal };
    }
  }
}
