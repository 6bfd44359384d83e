import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine, csvStart, unguarded } from './csv-line.js';

describe('a line of CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', 'a\n=cmd', '"=1'])(
    'holds no formula for %j (A65)',
    (cell) => {
      const [read]: string[][] = parse(csvLine([cell]));
      for (const line of read![0]!.split('\n')) expect(line).not.toMatch(/^[=+\-@\t\r＝]/);
    },
  );

  it('reads back as what was written, with another reader', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\r]/.test(text) && !/(^|\n)'/.test(text)),
          {
            minLength: 1,
          },
        ),
        (cells) => {
          const [read]: string[][] = parse(csvStart + csvLine(cells), { delimiter: ';', bom: true });
          expect(read!.map(unguarded)).toEqual(cells);
        },
      ),
    );
  });
});
