import { rulesOf } from '@zwerm/domain/voting-rules';
import { rankCounts } from './round-counts.js';

describe('ranking from counts', () => {
  it('takes in every idea with a current ballot, a pass included, and no other', () => {
    const none = { agree: 0, disagree: 0, pass: 0, supporters: 0, marks: 0, points: 0 };
    const { ideas } = rankCounts(
      { method: 'agree-disagree-pass', rules: rulesOf('agree-disagree-pass'), strata: [] },
      [
        { ideaId: 'agreed', ...none, agree: 1 },
        { ideaId: 'passed', ...none, pass: 1 },
        { ideaId: 'taken back', ...none },
      ],
      1,
    );
    expect(ideas.map(({ ideaId }) => ideaId).sort()).toEqual(['agreed', 'passed']);
  });

  it('takes support out of the participants', () => {
    const counts = { ideaId: 'a', agree: 0, disagree: 0, pass: 0, supporters: 3, marks: 0, points: 0 };
    expect(
      rankCounts({ method: 'support', rules: rulesOf('support'), strata: [] }, [counts], 4),
    ).toMatchObject({
      method: 'support',
      ideas: [{ agree: 3, n: 4 }],
    });
  });
});
