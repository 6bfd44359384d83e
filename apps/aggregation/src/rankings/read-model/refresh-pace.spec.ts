import { RefreshPace } from './refresh-pace.js';

describe('the pace of refreshing', () => {
  let runs: number;
  let finish: (() => void)[];
  let pace: RefreshPace;
  beforeEach(() => {
    jest.useFakeTimers();
    runs = 0;
    finish = [];
    pace = new RefreshPace(() => {
      runs += 1;
      return new Promise((resolve) => finish.push(resolve));
    });
  });
  afterEach(() => jest.useRealTimers());

  const finishAfter = async (tookMs: number) => {
    await jest.advanceTimersByTimeAsync(tookMs);
    finish.pop()?.();
    await jest.advanceTimersByTimeAsync(0);
  };

  const readAfter = async (ms: number) => {
    await jest.advanceTimersByTimeAsync(ms);
    void pace.markRead();
  };

  it('refreshes at once when idle', () => {
    pace.request();
    expect(runs).toBe(1);
  });

  it('meets all wishes that came meanwhile with one refresh, after twice as long as the last one took', async () => {
    pace.request();
    pace.request();
    await finishAfter(50);
    pace.request();
    pace.request();
    await readAfter(0);
    await jest.advanceTimersByTimeAsync(99);
    expect(runs).toBe(1);
    await jest.advanceTimersByTimeAsync(2);
    expect(runs).toBe(2);
  });

  it('rests at least 20 ms', async () => {
    pace.request();
    await finishAfter(1);
    pace.request();
    await readAfter(0);
    await jest.advanceTimersByTimeAsync(19);
    expect(runs).toBe(1);
    await jest.advanceTimersByTimeAsync(2);
    expect(runs).toBe(2);
  });

  it('rests for half a second while nobody reads what came of the last one', async () => {
    pace.request();
    await finishAfter(1);
    pace.request();
    await jest.advanceTimersByTimeAsync(499);
    expect(runs).toBe(1);
    await jest.advanceTimersByTimeAsync(2);
    expect(runs).toBe(2);
    await finishAfter(1);
    pace.request();
    await readAfter(100);
    expect(runs).toBe(3);
  });

  it('has whoever reads after such a rest wait for what was put off, and the next reader too', async () => {
    pace.request();
    await finishAfter(1);
    expect(pace.markRead()).toBeUndefined();
    await jest.advanceTimersByTimeAsync(30);
    pace.request();
    await finishAfter(1);
    pace.request();
    await jest.advanceTimersByTimeAsync(100);
    const read = jest.fn();
    void pace.markRead()!.then(read);
    void pace.markRead()!.then(read);
    await jest.advanceTimersByTimeAsync(10);
    expect([runs, read.mock.calls.length]).toEqual([3, 0]);
    await finishAfter(0);
    expect(read).toHaveBeenCalledTimes(2);
    expect(pace.markRead()).toBeUndefined();
  });

  it('does nothing without a wish, and nothing after it was stopped', async () => {
    pace.request();
    await finishAfter(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toBe(1);
    pace.stop();
    pace.request();
    expect(runs).toBe(1);
  });
});
