/** What a spreadsheet would run, wherever a cell begins: also behind a quote, and in full width (OWASP ASVS 5.0 1.2.10). */
const startsFormula = /^[=+\-@\t\r\0＝＋－＠]/;

/** Byte order mark: without it Excel reads UTF-8 as something else. */
export const csvStart = '\uFEFF';

/**
 * One line of a CSV file (RFC 4180): every cell quoted, none that a spreadsheet could take for a formula.
 * @param separator `;` is what Excel expects where the decimal sign is a comma
 */
export const csvLine = (cells: readonly (string | null)[], separator: ',' | ';' = ';'): string =>
  `${cells.map(quoted).join(separator)}\r\n`;

function quoted(cell: string | null): string {
  const text = cell ?? '';
  // Every line of a cell is guarded: some readers split at a line break inside quotes.
  const harmless = text
    .split('\n')
    .map((line) => (startsFormula.test(line) ? `'${line}` : line))
    .join('\n');
  return `"${harmless.replaceAll('"', '""').replaceAll('\0', '')}"`;
}

/** The cell as it was before `csvLine` guarded it. */
export const unguarded = (cell: string): string =>
  cell
    .split('\n')
    .map((line) => (line.startsWith("'") && startsFormula.test(line.slice(1)) ? line.slice(1) : line))
    .join('\n');
