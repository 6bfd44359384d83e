import { SignalHistory } from './signal-history.js';

const signal = (n: number) => ({ topic: 'ranking:x', event: 'ranking-changed', facts: { n } });

describe('SignalHistory', () => {
  it('gives exactly what came after the id a stream saw last', () => {
    const history = new SignalHistory('abc');
    const ids = [1, 2, 3].map((n) => history.add(signal(n)).id);
    expect(ids).toEqual(['abc-1', 'abc-2', 'abc-3']);
    expect(history.since('abc-1')?.map(({ facts }) => facts)).toEqual([{ n: 2 }, { n: 3 }]);
    expect(history.since('abc-0')).toHaveLength(3);
    expect(history.since(history.newestId)).toEqual([]);
  });

  it('keeps 1,000 signals and says so when older ones are asked for', () => {
    const history = new SignalHistory('abc');
    for (let n = 1; n <= 1_500; n++) history.add(signal(n));
    expect(history.since('abc-500')).toHaveLength(1_000);
    expect(history.since('abc-500')?.[0]?.facts).toEqual({ n: 501 });
    expect(history.since('abc-499')).toBeUndefined();
  });

  it.each(['other-1', 'abc-9', 'abc', 'abc--1', 'abc-1e3', '', 'abc-1\nevent: x'])(
    'does not know the id %j',
    (id) => {
      const history = new SignalHistory('abc');
      history.add(signal(1));
      expect(history.since(id)).toBeUndefined();
    },
  );

  it('takes a stream up where nothing has happened yet', () => {
    expect(new SignalHistory('abc').since('abc-0')).toEqual([]);
  });
});
