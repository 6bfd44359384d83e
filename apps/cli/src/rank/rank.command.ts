import { isId } from '@zwerm/domain/id';
import type { Command } from 'commander';
import { roundNumber, roundOption } from '../record/round-number.js';
import type { RankingLine, WholeRanking } from './whole-ranking.js';

interface RankOptions {
  readonly method?: string;
  readonly round?: number;
  readonly json?: true;
}

/** Adds `zwerm rank <challenge>`: the ranking as people see it, hidden results included: those stay hidden. */
export function registerRank(program: Command): void {
  program
    .command('rank')
    .description('print the ranking of a challenge')
    .argument('<challenge>', 'id of the challenge')
    .option('-m, --method <method>', 'refuse unless the round was held by this method')
    .option(roundOption, 'an earlier round of it', roundNumber)
    .option('--json', 'print one line of JSON')
    .action(async (challengeId: string, options: RankOptions, command: Command) => {
      if (!isId(challengeId)) command.error('error: the challenge is named by its id', { exitCode: 2 });
      const { wholeRanking } = await import('./whole-ranking.js');
      const ranking = await wholeRanking(challengeId, options.round);
      if (options.method && options.method !== ranking.method)
        command.error(`error: this round was held by ${ranking.method}`, { exitCode: 2 });
      console.log(options.json ? JSON.stringify({ ...ranking, nextCursor: undefined }) : asTable(ranking));
    });
}

/** The ranking as lines of text; with two columns more where it says what every part of the roll can live with. */
export function asTable({ methodVersion, state, hash, participants, ballots, items }: WholeRanking): string {
  const percent = (share: number): string => (share * 100).toFixed(1).padStart(5);
  const hasGround = items.some(({ commonGround }) => commonGround);
  const groundOf = ({ commonGround }: RankingLine): string => {
    if (!hasGround) return '';
    return commonGround
      ? `${percent(commonGround.score).padStart(6)}  ${String(commonGround.rank).padStart(3)}  `
      : '     –    –  ';
  };
  const lines = items.map((line) => {
    const { rank, tier, score, low, high, n, title } = line;
    return `${String(rank).padStart(5)}  ${String(tier).padStart(4)}  ${percent(score)}  ${percent(low)} –${percent(high)}  ${String(n).padStart(6)}  ${groundOf(line)}${title}`;
  });
  return [
    `${methodVersion}, ${state}${hash ? ` ${hash}` : ''}: ${ballots} votes of ${participants} people`,
    ` rank  tier  score  90 % interval      n  ${hasGround ? 'common    #  ' : ''}idea`,
    ...lines,
  ].join('\n');
}
