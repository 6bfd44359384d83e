import { rulesOf } from '@zwerm/domain/voting-rules';
import { areObjectionsHidden, objectionsToTell } from './objections.js';

const said = (ideaId: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ ideaId, reason: `reason ${count - at}` }));

describe('objections in a consent round', () => {
  it('are told by idea and by the alphabet, which says nothing about who or when', () => {
    const round = { rules: rulesOf('consent') };
    expect(objectionsToTell(round, [...said('b', 2), ...said('a', 1)])).toEqual([
      { ideaId: 'b', reasons: ['reason 1', 'reason 2'] },
      { ideaId: 'a', reasons: ['reason 1'] },
    ]);
  });

  it('are told of five people or nobody in a secret round', () => {
    const round = { rules: rulesOf('consent', { secrecy: 'secret' }) };
    const told = objectionsToTell(round, [...said('a', 4), ...said('b', 5)]);
    expect(told.map(({ ideaId }) => ideaId)).toEqual(['b']);
  });

  it('are hidden from everybody until the close, where results are', () => {
    expect(areObjectionsHidden({ state: 'open', results: 'after-close' })).toBe(true);
    expect(areObjectionsHidden({ state: 'closed', results: 'after-close' })).toBe(false);
    expect(areObjectionsHidden({ state: 'open', results: 'live' })).toBe(false);
  });
});
