import fc from 'fast-check';
import { countByMeek } from './meek-count.js';

const CANDIDATES = ['a', 'b', 'c', 'd', 'e'];
const ties = { policy: 'lot', seed: 'test' } as const;
const ballot = (line: string) => ({ count: Number(line.slice(0, -6)), choices: [...line.slice(-5)] });
const someBallots = fc.array(
  fc.record({ count: fc.integer({ min: 1, max: 9 }), choices: fc.shuffledSubarray(CANDIDATES) }),
  { minLength: 1, maxLength: 10 },
);

describe('Meek', () => {
  it('gives two of three seats to the two thirds who stand together', () => {
    const ballots = ['34 abcde', '33 bacde', '33 decba'].map(ballot);
    const { elected } = countByMeek({ candidates: CANDIDATES, ballots, seats: 3, ties });
    expect([...elected].sort()).toEqual(['a', 'b', 'd']);
    expect(() => countByMeek({ candidates: CANDIDATES, ballots, seats: 0, ties })).toThrow(RangeError);
  });

  it('fills the seats, makes no votes, and does not depend on the order of ballots', () => {
    fc.assert(
      fc.property(someBallots, fc.integer({ min: 1, max: 5 }), (ballots, seats) => {
        const vote = { candidates: CANDIDATES, ballots, seats, ties };
        const result = countByMeek(vote);
        expect(new Set(result.elected).size).toBe(seats);
        const cast = ballots.reduce((sum, { count }) => sum + BigInt(count), 0n) * 10n ** 9n;
        for (const { votes } of result.rounds) {
          const counted = Object.values(votes).reduce((sum, own) => sum + own, 0n);
          expect(counted <= cast).toBe(true);
        }
        expect(countByMeek({ ...vote, ballots: [...ballots].reverse() })).toEqual(result);
      }),
    );
  });

  it('loses nothing but the last decimal while ballots name everybody and somebody still hopes', () => {
    const complete = fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 9 }),
        choices: fc.shuffledSubarray(CANDIDATES, { minLength: CANDIDATES.length }),
      }),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(complete, fc.integer({ min: 1, max: 4 }), (ballots, seats) => {
        const cast = ballots.reduce((sum, { count }) => sum + BigInt(count), 0n) * 10n ** 9n;
        for (const { votes } of countByMeek({ candidates: CANDIDATES, ballots, seats, ties }).rounds)
          expect(Object.values(votes).reduce((sum, own) => sum + own, 0n)).toBe(cast);
      }),
    );
  });

  it('passes over who is out as if they had never stood: a hopeless name in front changes nobody elected', () => {
    fc.assert(
      fc.property(someBallots, (ballots) => {
        const padded = [
          ...ballots.map(({ count, choices }) => ({ count: count * 10, choices })),
          { count: 1, choices: ['x', ...(ballots[0]?.choices ?? [])] },
        ];
        const plain = padded.map(({ count, choices }) => ({
          count,
          choices: choices.filter((one) => one !== 'x'),
        }));
        const of = (all: typeof padded, candidates: string[]) =>
          countByMeek({ candidates, ballots: all, seats: 2, ties: { policy: 'candidate-order', seed: '' } });
        const [withX, without] = [of(padded, [...CANDIDATES, 'x']), of(plain, CANDIDATES)];
        fc.pre(!withX.drawn && !without.drawn);
        expect([...withX.elected].sort()).toEqual([...without.elected].sort());
      }),
    );
  });
});
