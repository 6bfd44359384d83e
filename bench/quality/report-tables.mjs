export const mean = (values) => {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length === 0 ? NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
};
export const standardError = (values) => {
  const known = values.filter((value) => value !== null && value !== undefined);
  const centre = mean(known);
  const squares = known.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (known.length - 1) / known.length);
};
export const figure = (value, digits = 2) => (Number.isNaN(value) ? '–' : value.toFixed(digits));
const row = (cells) => `| ${cells.join(' | ')} |`;
export const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The rows of peers on a page, by the number of their cells and their name. */
export function formerRows(page) {
  const rows = new Map();
  for (const line of page.split('\n')) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (cells.length > 10 && !cells[0].startsWith('Zwerm')) rows.set(`${cells.length} ${cells[0]}`, cells);
  }
  return rows;
}

/** Cells from one place to another, of the former row where it tells of more rounds: their number is the first of them. */
export function moreRounds(cells, former, from, to) {
  const old = former.get(`${cells.length} ${cells[0]}`);
  if (!old || !(Number(old[from]) > Number(cells[from]))) return cells;
  return cells.map((cell, place) => (place >= from && place < to ? old[place] : cell));
}
