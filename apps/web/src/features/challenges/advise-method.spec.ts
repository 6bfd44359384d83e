import { adviseMethod, purposes } from './advise-method.js';

describe('the method advisor', () => {
  it.each([
    ['mood', 8, 'support'],
    ['mood', 60, 'agree-disagree-pass'],
    ['choose', 8, 'approval'],
    ['choose', 60, 'agree-disagree-pass'],
    ['strength', 8, 'dots'],
    ['strength', 60, 'quadratic'],
    ['order', 5, 'ranked'],
    ['order', 60, 'pairwise'],
    ['money', 5, 'budget'],
    ['together', 5, 'consent'],
  ] as const)('for %s and %i ideas recommends %s', (purpose, ideas, method) => {
    expect(adviseMethod(purpose, ideas)).toBe(method);
  });

  it('has an answer to everything it offers', () => {
    for (const purpose of purposes) expect(adviseMethod(purpose, 0)).toBeTruthy();
  });
});
