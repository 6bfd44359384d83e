import { isId } from '@zwerm/domain/id';
import type { Command } from 'commander';
import { CommandFailed } from '../command-failed.js';
import { votesIn } from '../record/votes-in.js';
import { roundNumber, roundOption } from '../record/round-number.js';
import type { BallotRecount } from './recount-ballots.js';

/** Adds `zwerm ballot recount <challenge>`: the record of ballots, counted again and held against everything made of it. */
export function registerBallot(program: Command): void {
  program
    .command('ballot')
    .description('the record of ballots')
    .command('recount')
    .description('count a round again from its ballots, and compare with the log and the rankings')
    .argument('<challenge>', 'id of the challenge')
    .option(roundOption, 'an earlier round of it', roundNumber)
    .option('--json', 'print one line of JSON')
    .action(async (challengeId: string, options: { round?: number; json?: true }, command: Command) => {
      if (!isId(challengeId)) command.error('error: the challenge is named by its id', { exitCode: 2 });
      const { recountBallots } = await import('./recount-ballots.js');
      const recount = await recountBallots(challengeId, options.round);
      console.log(options.json ? JSON.stringify(recount) : asText(recount));
      if (recount.problems.length > 0) throw new CommandFailed('the recount differs');
    });
}

function asText(recount: BallotRecount): string {
  const { participants, totals, problems } = recount;
  return [
    `${votesIn(recount)} ballots of ${participants} people`,
    ...totals.map(([ideaId, aspect, choice, count]) =>
      [`  ${ideaId}`, aspect, choice, count].filter((part) => part !== '').join('  '),
    ),
    ...problems.map((problem) => `✗ ${problem}`),
    ...(problems.length === 0 ? ['✓ the record, the log and the rankings agree'] : []),
  ].join('\n');
}
