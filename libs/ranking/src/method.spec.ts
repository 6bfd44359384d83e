import { votingMethods } from '@zwerm/domain/voting-method';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { METHODS, rank } from './method.js';
import { rankAgreeDisagreePass } from './ranking.js';
import { rankSupport } from './support.js';

const tallied = [
  { ideaId: 'a', agree: 9, disagree: 3, pass: 1 },
  { ideaId: 'b', agree: 2, disagree: 7, pass: 0 },
];

describe('methods', () => {
  it('name themselves, their version and the texts that explain them', () => {
    expect(METHODS.map(({ id, version }) => [id, version])).toEqual(
      votingMethods.map((id) => [id, `${id}/3`]),
    );
    expect(METHODS[1]?.describe.caveat).toBe('method.support.caveat');
  });

  it('rank by the method that was asked for and say so', () => {
    const ranking = rank('agree-disagree-pass', { ideas: tallied });
    expect(ranking).toEqual({
      method: 'agree-disagree-pass',
      methodVersion: 'agree-disagree-pass/3',
      ...rankAgreeDisagreePass(tallied),
    });
    const round = { participants: 5, ideas: [{ ideaId: 'a', supporters: 4 }] };
    const parted = { ...round, rules: rulesOf('approval'), parts: [30, 10] };
    expect(rank('support', parted)).toMatchObject({ methodVersion: 'support/4', parts: [30, 10] });
    const approved = { ideaId: 'a', agree: 0, disagree: 0, pass: 0, supporters: 4, marks: 0, points: 0 };
    expect(rank('approval', { ...parted, ideas: [approved] })).toEqual({
      ...rank('support', parted),
      method: 'approval',
      methodVersion: 'approval/4',
    });
    expect(rank('support', round)).toMatchObject({ methodVersion: 'support/3', ...rankSupport(round) });
  });
});
