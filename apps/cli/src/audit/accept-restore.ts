import type { LogRestore } from '@zwerm/voting/log/domain/log-restore';
import { AcceptRestore } from '@zwerm/voting/log/use-cases/accept-restore';
import { withRecord } from '../record/open-record.js';

/** Lets the log of this installation go on after a restore. @returns what it lost; undefined when nothing */
export const acceptRestore = (reason: string): Promise<LogRestore | undefined> =>
  withRecord((record) => record.use('voting', AcceptRestore).execute(reason));
