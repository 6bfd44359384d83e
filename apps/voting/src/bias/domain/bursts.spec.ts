import { burstsIn, type OrganicCount } from './bursts.js';

const quarterMs = 900_000;
const start = Date.parse('2026-11-20T08:00:00Z');
const at = (quarter: number): Date => new Date(start + quarter * quarterMs);
/** Six judgements of an idea in each of forty quarters of an hour, a third of which agree. */
const steady = (ideaId: string): OrganicCount[] =>
  Array.from({ length: 40 }, (_, quarter) => ({ ideaId, at: at(quarter), votes: 6, agrees: 2 }));

describe('bursts of judgements', () => {
  it('are found where many came together to agree, with the hour and how many that were', () => {
    const brigade = [20, 21, 22].map((quarter) => ({ ideaId: 'a', at: at(quarter), votes: 40, agrees: 40 }));
    expect(burstsIn([...steady('a'), ...steady('b'), ...brigade], 10)).toEqual({
      tested: 2,
      votes: 600,
      items: [{ ideaId: 'a', hour: new Date('2026-11-20T13:00:00Z'), votes: 144 }],
    });
  });

  it('are none where opinion does not hang on when people came, however many came at once', () => {
    const crowd = [20, 21, 22].map((quarter) => ({ ideaId: 'a', at: at(quarter), votes: 60, agrees: 20 }));
    expect(burstsIn([...steady('a'), ...crowd], 10)).toMatchObject({ tested: 1, items: [] });
  });

  it('are not looked for among few judgements', () => {
    expect(burstsIn(steady('a').slice(0, 1), 10)).toBeUndefined();
    expect(burstsIn([], 10)).toBeUndefined();
  });

  it('do not tell an hour in which few people came', () => {
    const days = Array.from({ length: 10 }, (_, day) => ({
      ideaId: 'a',
      at: at(day * 96),
      votes: 9,
      agrees: day < 5 ? 9 : 0,
    }));
    expect(burstsIn(days, 10)?.items).toEqual([{ ideaId: 'a', hour: null, votes: null }]);
  });
});
