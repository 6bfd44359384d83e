import { Gathered } from './gathered.js';

/** Answers each number with its double, once the test lets a round go. */
const doubling = (mostTogether: number, atOnce: number) => {
  const rounds: (readonly number[])[] = [];
  const held: (() => void)[] = [];
  const gathered = new Gathered<number, number>(
    async (numbers) => {
      rounds.push(numbers);
      await new Promise<void>((resolve) => held.push(resolve));
      if (numbers.includes(13)) throw new Error('away');
      return numbers.map((number) => 2 * number);
    },
    mostTogether,
    atOnce,
  );
  const letGo = async (): Promise<void> => {
    held.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { gathered, rounds, letGo };
};

describe('gathered questions', () => {
  it('are answered at once, and together while others are under way', async () => {
    const { gathered, rounds, letGo } = doubling(3, 2);
    const answers = Promise.all([1, 2, 3, 4, 5, 6].map((number) => gathered.ask(number)));
    expect(rounds).toEqual([[1], [2]]);
    await letGo();
    expect(rounds).toEqual([[1], [2], [3, 4, 5]]);
    await letGo();
    expect(rounds[3]).toEqual([6]);
    await letGo();
    await letGo();
    expect(await answers).toEqual([2, 4, 6, 8, 10, 12]);
  });

  it('fail with their own round, and no other', async () => {
    const { gathered, letGo } = doubling(2, 1);
    const answers = Promise.allSettled([1, 13, 2, 3].map((number) => gathered.ask(number)));
    for (let round = 0; round < 3; round++) await letGo();
    expect((await answers).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
  });
});
