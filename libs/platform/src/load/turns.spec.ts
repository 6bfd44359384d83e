import { Turns } from './turns.js';

describe('turns', () => {
  const held = () => {
    let release = (): void => undefined;
    const promise = new Promise<void>((resolve) => (release = resolve));
    return { promise, release };
  };

  it('let so many in at once, keep so many waiting, and send the next away', async () => {
    const turns = new Turns(1, 1);
    const first = held();
    const order: string[] = [];
    const running = turns.take(() => first.promise.then(() => order.push('first')));
    const waiting = turns.take(async () => order.push('second'));
    await expect(turns.take(async () => order.push('third'))).rejects.toMatchObject({ code: 'overloaded' });
    first.release();
    await Promise.all([running, waiting]);
    expect(order).toEqual(['first', 'second']);
  });

  it('go on after work that failed', async () => {
    const turns = new Turns(1, 0);
    await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(turns.take(async () => 'next')).resolves.toBe('next');
  });

  it('keep room for others when much is asked for under one key', async () => {
    const turns = new Turns(1, 9, 2);
    const first = held();
    const running = turns.take(() => first.promise, 'busy');
    const second = turns.take(async () => 'second', 'busy');
    await expect(turns.take(async () => 'third', 'busy')).rejects.toMatchObject({ code: 'overloaded' });
    const other = turns.take(async () => 'other', 'calm');
    first.release();
    expect(await Promise.all([running, second, other])).toEqual([undefined, 'second', 'other']);
    await expect(turns.take(async () => 'again', 'busy')).resolves.toBe('again');
  });
});
