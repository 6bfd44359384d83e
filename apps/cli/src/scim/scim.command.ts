import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { CommandFailed } from '../command-failed.js';
import { scimServer } from './scim-server.js';
import { problemsIn, selftest, selftestTable } from './selftest.js';

const USAGE_EXIT_CODE = 2;

interface Options {
  readonly url?: string;
  readonly token?: string;
  readonly json?: true;
}

/** Adds `zwerm scim selftest`: the requests of Entra ID and Okta, sent to a running server. */
export function registerScim(program: Command): void {
  program
    .command('scim')
    .description('accounts from an identity provider (docs/guide/scim.md)')
    .command('selftest')
    .description('send what Entra ID and Okta send to a running Zwerm, and take it away again')
    .option('--url <url>', 'where it answers, such as https://zwerm.example/scim/v2; else ZWERM_SCIM_URL')
    .option(
      '--token <token>',
      'a SCIM token; better in ZWERM_SCIM_TOKEN, where no list of processes shows it',
    )
    .option('--json', 'print one line of JSON')
    .action(run);
}

async function run(options: Options, command: Command): Promise<void> {
  const url = options.url ?? process.env['ZWERM_SCIM_URL'] ?? '';
  const token = options.token ?? process.env['ZWERM_SCIM_TOKEN'] ?? '';
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    refuse(command, 'give the address with --url or ZWERM_SCIM_URL');
  if (!/^[\x21-\x7e]+$/.test(token)) refuse(command, 'give the SCIM token in ZWERM_SCIM_TOKEN');
  const mark = randomBytes(6).toString('hex');
  const conversations = await selftest(scimServer(url, token), mark).catch((error: unknown) => {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    throw new CommandFailed(`${url} does not answer: ${String(cause)}`);
  });
  const problems = problemsIn(conversations);
  const text = options.json
    ? `${JSON.stringify({ isRight: problems === 0, mark, conversations })}\n`
    : selftestTable(conversations);
  command.configureOutput().writeOut?.(text);
  if (problems > 0) throw new CommandFailed(`${problems} steps went wrong`);
}

function refuse(command: Command, what: string): never {
  return command.error(`error: ${what}`, { exitCode: USAGE_EXIT_CODE });
}
