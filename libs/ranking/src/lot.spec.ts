import { lotOf } from './lot.js';

describe('lot of an idea', () => {
  it('is the same for the same id, for ever', () => {
    // Computed with Python integers from the published constants of FNV-1a and fmix32.
    expect(lotOf('')).toBe(2872998923);
    expect(lotOf('idea-1')).toBe(2298221286);
  });

  it('does not follow the order in which ideas were numbered', () => {
    const lots = Array.from({ length: 1000 }, (_, number) =>
      lotOf(`01890a5d-ac96-774b-bcce-${`${number}`.padStart(12, '0')}`),
    );
    const ascents = lots.filter((lot, index) => index > 0 && lot > (lots[index - 1] ?? 0)).length;
    expect(ascents).toBeGreaterThan(440);
    expect(ascents).toBeLessThan(560);
    expect(new Set(lots).size).toBe(1000);
  });
});
