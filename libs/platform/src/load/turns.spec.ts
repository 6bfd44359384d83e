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
});
