import type { FileTally, TalliedLine } from './tally-file.js';

const TEXT_WIDTH = 60;
const HEADINGS = ['rank', 'tier', 'score', '90 % interval', 'n', 'agree', 'disagree', 'pass', 'idea'];

/** The tally as a table for people: one line per idea, shares in percent, control characters removed. */
export function tallyTable(tally: FileTally): string {
  const rows = [HEADINGS, ...tally.ideas.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  const counted = `${tally.participants} participants, ${tally.ideas.length} ideas, ${tally.methodVersion}`;
  return [printable(tally.title), counted, '', ...lines, '', `hash ${tally.hash}`, ''].join('\n');
}

function cellsOf(line: TalliedLine): string[] {
  const counts = [line.n, line.agree, line.disagree, line.pass].map(String);
  const text = printable(line.text);
  const shown = text.length > TEXT_WIDTH ? `${text.slice(0, TEXT_WIDTH - 1)}…` : text;
  if (line.rank === null) return ['-', '-', '-', 'taken out', ...counts, shown];
  const interval = `${percent(line.low)} – ${percent(line.high)}`;
  return [`${line.rank}`, `${line.tier}`, percent(line.score), interval, ...counts, shown];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Texts come from a file somebody sent: an escape sequence in one must not drive the reader's terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
