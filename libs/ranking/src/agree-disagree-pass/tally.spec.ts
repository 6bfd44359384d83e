import fc from 'fast-check';
import { applyContribution, EMPTY_TALLY, type Judgement } from './tally.js';

const choice = fc.constantFrom<Judgement | null>('agree', 'disagree', 'pass', null);

describe('tally of agree, disagree and pass', () => {
  it('counts a first vote, a change and a withdrawal', () => {
    const first = applyContribution(EMPTY_TALLY, null, 'agree');
    expect(first).toEqual({ agree: 1, disagree: 0, pass: 0 });
    const changed = applyContribution(first, 'agree', 'pass');
    expect(changed).toEqual({ agree: 0, disagree: 0, pass: 1 });
    expect(applyContribution(changed, 'pass', null)).toEqual(EMPTY_TALLY);
  });

  it('refuses to take back a choice nobody holds', () => {
    expect(() => applyContribution(EMPTY_TALLY, 'agree', null)).toThrow(RangeError);
  });

  it('leaves the tally it was given alone', () => {
    applyContribution(EMPTY_TALLY, null, 'agree');
    expect(EMPTY_TALLY).toEqual({ agree: 0, disagree: 0, pass: 0 });
  });

  it('depends on current votes only, whatever their history', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), choice), { maxLength: 60 }), (moves) => {
        const current = new Map<number, Judgement | null>();
        let tally = EMPTY_TALLY;
        for (const [person, next] of moves) {
          tally = applyContribution(tally, current.get(person) ?? null, next);
          current.set(person, next);
        }
        const rebuilt = [...current.values()].reduce(
          (sum, held) => applyContribution(sum, null, held),
          EMPTY_TALLY,
        );
        expect(tally).toEqual(rebuilt);
      }),
    );
  });
});
