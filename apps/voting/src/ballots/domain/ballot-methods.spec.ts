import { choicesByMethod, votingMethods } from '@zwerm/domain/voting-method';
import { ballotMethodOf } from './ballot-methods.js';

describe('ballot methods', () => {
  it.each(votingMethods)('%s offers exactly the choices that are published for it', (id) => {
    expect(ballotMethodOf(id)).toMatchObject({ id, scale: [...choicesByMethod[id]] });
  });

  it('counts an idea that was judged as done', () => {
    expect(ballotMethodOf('agree-disagree-pass').ownProgress(12, 60)).toEqual({ voted: 12, votable: 60 });
    expect(ballotMethodOf('support').ownProgress(3, 60)).toEqual({ voted: 3, votable: 60 });
  });
});
