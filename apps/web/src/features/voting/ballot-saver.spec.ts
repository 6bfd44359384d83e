import { Problem } from '../../api/problem.js';
import { BallotSaver, type Mark } from './ballot-saver.js';

const storageKey = 'zwerm.ballot.test';
const mark = (ideaId: string, value: string): Mark => ({ ideaId, aspect: '', value });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function saver(
  answer: (marks: readonly Mark[], call: number) => Problem | undefined,
  saved: Mark[] = [],
  fewest = 0,
) {
  const sent: (readonly Mark[])[] = [];
  const ballot = new BallotSaver(saved, {
    storageKey,
    send: async (marks) => {
      sent.push(marks);
      const problem = answer(marks, sent.length);
      if (problem) throw problem;
    },
    isLongEnough: (marks) => marks.length !== 1 || fewest < 2,
    onSignedOut: jest.fn(),
  });
  ballot.start();
  return { ballot, sent };
}

describe('saving a whole ballot', () => {
  beforeEach(() => localStorage.clear());

  it('sends the newest version, and what changed meanwhile once more', async () => {
    const { ballot, sent } = saver(() => undefined);
    ballot.change([mark('a', '1')]);
    ballot.change([mark('a', '2')]);
    ballot.change([mark('a', '3')]);
    await settled();
    expect(sent.at(-1)).toEqual([mark('a', '3')]);
    expect(sent.length).toBeLessThanOrEqual(2);
    expect(ballot.snapshot()).toMatchObject({ status: 'saved', refusal: null });
    expect(localStorage.getItem(storageKey)).toBeNull();
    ballot.stop();
  });

  it('keeps a ballot that is too short until it is long enough, and never sends it so', async () => {
    const { ballot, sent } = saver(() => undefined, [], 2);
    ballot.change([mark('a', '1')]);
    await settled();
    expect(ballot.snapshot()).toMatchObject({ status: 'incomplete', marks: [mark('a', '1')] });
    expect(sent).toEqual([]);
    ballot.change([mark('a', '1'), mark('b', '1')]);
    await settled();
    expect(sent).toEqual([[mark('a', '1'), mark('b', '1')]]);
    expect(ballot.snapshot().status).toBe('saved');
    ballot.stop();
  });

  it('goes back to what was saved when the server refuses, and says why', async () => {
    const problem = new Problem(409, { code: 'budget-exceeded' });
    const { ballot } = saver(() => problem, [mark('a', '1')]);
    ballot.change([mark('a', '1'), mark('b', '99')]);
    await settled();
    expect(ballot.snapshot()).toMatchObject({ marks: [mark('a', '1')], refusal: { problem } });
    ballot.stop();
  });

  it('keeps what could not be sent on this device, and sends it next time', async () => {
    const offline = saver(() => new Problem(0, { code: 'offline' }));
    offline.ballot.change([mark('a', '2')]);
    await settled();
    expect(offline.ballot.snapshot()).toMatchObject({ status: 'waiting', marks: [mark('a', '2')] });
    offline.ballot.stop();
    const { ballot, sent } = saver(() => undefined);
    await settled();
    expect(sent).toEqual([[mark('a', '2')]]);
    ballot.stop();
  });
});
