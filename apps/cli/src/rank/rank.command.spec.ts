import { asTable } from './rank.command.js';

describe('a ranking printed', () => {
  const line = { ideaId: 'a', title: 'One', rank: 1, tier: 1, score: 0.9, low: 0.8, high: 0.95, n: 40 };
  const ranking = {
    method: 'agree-disagree-pass',
    methodVersion: 'agree-disagree-pass/2',
    state: 'live',
    hash: null,
    participants: 12,
    ballots: 40,
    nextCursor: null,
  };

  it('says the common ground beside the support, and marks where it is not told', () => {
    const items = [
      { ...line, commonGround: { rank: 2, score: 0.5 } },
      { ...line, title: 'Two' },
    ];
    const [, head, one, two] = asTable({ ...ranking, items }).split('\n');
    expect(head).toMatch(/n +common +# +idea$/);
    expect(one).toMatch(/40 +50\.0 +2 +One$/);
    expect(two).toMatch(/40 +– +– +Two$/);
    const at = head!.indexOf('idea');
    expect([one!.indexOf('One'), two!.indexOf('Two')]).toEqual([at, at]);
  });

  it('has no such columns where the roll is not divided', () => {
    const [, head, one] = asTable({ ...ranking, items: [line] }).split('\n');
    expect(head).not.toContain('common');
    expect(one).toMatch(/40 {2}One$/);
  });
});
