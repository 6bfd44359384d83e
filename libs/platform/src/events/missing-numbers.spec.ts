import fc from 'fast-check';
import { MissingNumbers } from './missing-numbers.js';

/** What happens next to the log: a transaction takes a number, one of those that run ends, or somebody reads. */
type Step =
  | { readonly kind: 'take'; readonly by: number }
  | { readonly kind: 'end'; readonly by: number; readonly commits: boolean }
  | { readonly kind: 'read' };

const writer = fc.nat({ max: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('take' as const), by: writer }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('end' as const), by: writer, commits: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'read' as const }) },
);

/** A log on which transactions write side by side, read as the relay does: who writes, then what is there. */
class Log {
  private last = 0;
  private transactions = 0;
  private readonly open = new Map<number, { name: string; numbers: number[] }>();
  readonly committed: number[] = [];
  readonly read: number[] = [];
  readonly numbers = new MissingNumbers(0);

  constructor(private readonly limit: number) {}

  play(next: Step): void {
    if (next.kind === 'read') this.readOnce(() => undefined);
    else if (next.kind === 'take') this.takeNumber(next.by);
    else this.end(next.by, next.commits);
  }

  takeNumber(by: number): void {
    const transaction = this.open.get(by) ?? { name: `${by}/${this.transactions++}`, numbers: [] };
    transaction.numbers.push(++this.last);
    this.open.set(by, transaction);
  }

  end(by: number, commits: boolean): void {
    if (commits) this.committed.push(...(this.open.get(by)?.numbers ?? []));
    this.open.delete(by);
  }

  /** @param meanwhile what others do between the look at who writes and the reading itself */
  readOnce(meanwhile: () => void): void {
    const writers = new Set([...this.open.values()].map(({ name }) => name));
    meanwhile();
    const { numbers } = this;
    const isMissing = (number: number): boolean =>
      numbers.ranges.some(({ from, to }) => from <= number && number <= to);
    const there = [...this.committed].sort((a, b) => a - b);
    const late = there.filter(isMissing).slice(0, this.limit);
    const above = there.filter((number) => number > numbers.reached).slice(0, this.limit);
    numbers.take([...late, ...above], late.length < this.limit ? writers : undefined);
    this.read.push(...late, ...above);
  }

  endAll(): void {
    for (const by of [...this.open.keys()]) this.end(by, by % 2 === 0);
  }
}

describe('numbers that were passed over', () => {
  it('are each read once, in whatever order transactions end, and given up when they never come', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.array(step, { maxLength: 5 }), (steps, meanwhile) => {
        const log = new Log(3);
        for (const next of steps) {
          if (next.kind === 'read')
            log.readOnce(() => {
              for (const other of meanwhile) if (other.kind !== 'read') log.play(other);
            });
          else log.play(next);
        }
        log.endAll();
        for (let readings = 0; readings < 60; readings++) log.readOnce(() => undefined);
        expect([...log.read].sort((a, b) => a - b)).toEqual([...log.committed].sort((a, b) => a - b));
        expect(log.numbers.ranges).toEqual([]);
        expect(log.numbers.through).toBe(Math.max(0, ...log.committed));
      }),
      { numRuns: 500 },
    );
  });

  it('hold the position back as long as they may still come', () => {
    const numbers = new MissingNumbers(10);
    numbers.take([11, 14], undefined);
    expect([numbers.through, numbers.reached, numbers.ranges]).toEqual([11, 14, [{ from: 12, to: 13 }]]);
    numbers.take([], new Set(['4/7']));
    numbers.take([], new Set(['4/7', '5/1']));
    expect(numbers.through).toBe(11);
    numbers.take([13], new Set(['5/1']));
    expect([numbers.through, numbers.ranges]).toEqual([14, []]);
  });
});
