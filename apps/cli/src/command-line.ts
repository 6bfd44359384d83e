import { Command, CommanderError } from 'commander';
import { DomainError } from '@zwerm/domain/domain-error';
import { InvalidConfiguration } from '@zwerm/platform/config/settings';
import { InvalidNote } from '@zwerm/platform/transparency-log/signed-note';
import { CommandFailed } from './command-failed.js';
import { registerAdmin } from './admin/admin.command.js';
import { registerAudit } from './audit/audit.command.js';
import { registerBallot } from './ballot/ballot.command.js';
import { registerDemo } from './demo/demo.command.js';
import { registerImport } from './import/import.command.js';
import { registerKeys } from './admin/keys.command.js';
import { registerMigrate } from './admin/migrate.command.js';
import { registerOracles } from './tally/oracles.command.js';
import { registerProjections } from './projections/projections.command.js';
import { registerQuality } from './quality/quality.command.js';
import { registerRank } from './rank/rank.command.js';
import { registerScim } from './scim/scim.command.js';
import { registerTally } from './tally/tally.command.js';
import { registerUser } from './user/user.command.js';
import { registerVerify } from './verify/verify.command.js';

/** Exit codes of every command: 0 done, 1 failed, 2 used wrongly. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

export function newProgram(): Command {
  const program = new Command('zwerm')
    .description('operate a Zwerm installation: beside a running suite, or on its data alone')
    .exitOverride()
    .showHelpAfterError();
  for (const register of [
    registerAdmin,
    registerAudit,
    registerBallot,
    registerDemo,
    registerImport,
    registerKeys,
    registerMigrate,
    registerOracles,
    registerProjections,
    registerQuality,
    registerRank,
    registerScim,
    registerTally,
    registerUser,
    registerVerify,
  ])
    register(program);
  return program;
}

/** Runs one command and says how it went. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    await newProgram().parseAsync([...words], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const isExpected = [DomainError, InvalidConfiguration, InvalidNote, CommandFailed].some(
      (kind) => error instanceof kind,
    );
    console.error(isExpected ? `error: ${(error as Error).message}` : error);
    return exitCodes.failed;
  }
}
