import { trapFrom } from './failpoint.js';

describe('failpoints', () => {
  it('are not set unless the environment says so', () => {
    expect(trapFrom({})).toBeUndefined();
    expect(trapFrom({ FAILPOINT: '', NODE_ENV: 'production' })).toBeUndefined();
  });

  it('are set by a name and the number of the passage that is the last', () => {
    expect(trapFrom({ FAILPOINT: 'voting.afterCommit:3' })).toEqual({
      name: 'voting.afterCommit',
      passage: 3,
    });
  });

  it.each(['voting.afterCommit', 'voting.afterCommit:0', 'voting:1', ':1', 'a b:1'])(
    'refuse %s',
    (FAILPOINT) => {
      expect(() => trapFrom({ FAILPOINT })).toThrow('name:n');
    },
  );

  it('refuse to be set in production', () => {
    expect(() => trapFrom({ FAILPOINT: 'voting.afterCommit:3', NODE_ENV: 'production' })).toThrow(
      'production',
    );
  });
});
