import { votingMethods } from '@zwerm/domain/voting-method';
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
    expect(rank('support', round)).toMatchObject({ methodVersion: 'support/3', ...rankSupport(round) });
  });
});
