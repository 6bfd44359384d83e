import { SingleBar } from 'cli-progress';
import { InvalidArgumentError, type Command } from 'commander';
import type { ImportSummary } from './import-polis.js';

interface Options {
  readonly open?: true;
  readonly json?: true;
  readonly days: number;
}

const wholeDays = (text: string): number => {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 1)
    throw new InvalidArgumentError('a number of days, 1 to 999');
  return Number(text);
};

/** Adds `zwerm import polis <folder>`: a real conversation enters through the use cases that people use. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('bring conversations from elsewhere into this installation')
    .command('polis')
    .description('import an exported Polis conversation; a second run changes nothing')
    .argument('<folder>', 'folder with comments.csv and votes.csv')
    .option('--open', 'leave voting open, with live results')
    .option('--days <days>', 'with --open: how long voting stays open', wholeDays, 14)
    .option('--json', 'print the summary as one line of JSON')
    .action(async (folder: string, options: Options) => {
      const { readPolisFolder } = await import('../tally/read-polis-folder.js');
      const conversation = await readPolisFolder(folder);
      const { withRecord } = await import('../record/open-record.js');
      const { importPolis } = await import('./import-polis.js');
      const summary = await withRecord((record) => {
        const bar = new SingleBar({
          format: '{bar} {percentage}% {what}',
          clearOnComplete: true,
          stream: process.stderr,
        });
        const total = conversation.comments.length + conversation.votes.length;
        if (!options.json) bar.start(total, 0, { what: '' });
        const onProgress = (done: number, what: string): void => {
          bar.update(done, { what });
        };
        return importPolis(record, conversation, {
          openForDays: options.open ? options.days : undefined,
          onProgress,
        }).finally(() => bar.stop());
      });
      console.log(options.json ? JSON.stringify(summary) : asText(summary));
    });
}

const asText = ({ title, state, people, ideas, votes, challengeId }: ImportSummary): string =>
  [
    `${title} (${state})`,
    `  people  ${people.added} added, ${people.known} known`,
    `  ideas   ${ideas.added} added, ${ideas.known} known; ${ideas.leftOut} rejected by moderators left out, ${ideas.takenBack} taken back after votes`,
    `  votes   ${votes.added} added, ${votes.known} known`,
    `  challenge ${challengeId}`,
  ].join('\n');
