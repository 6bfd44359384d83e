import { VerifyLog, type LogReport } from '@zwerm/voting/log/use-cases/verify-log';
import { votingDefinition } from '@zwerm/voting/voting.definition';
import { withRecord } from '../record/open-record.js';

/** What a look at the whole log of this installation finds. @throws InvalidNote when a checkpoint is forged */
export const verifyLog = (): Promise<LogReport> =>
  withRecord((record) => record.use('voting', VerifyLog).execute(), [votingDefinition]);
