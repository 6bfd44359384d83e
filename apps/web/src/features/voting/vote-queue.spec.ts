import { Problem } from '../../api/problem.js';
import type { PendingVote } from './saving.js';
import { VoteQueue } from './vote-queue.js';

const storageKey = 'test.votes';

function setUp(answer: (vote: PendingVote, attempt: number) => Problem | null) {
  const sent: PendingVote[] = [];
  const saved: string[] = [];
  const onSignedOut = jest.fn();
  const queue = new VoteQueue({
    storageKey,
    send: async (vote) => {
      sent.push(vote);
      const problem = answer(vote, sent.length);
      if (problem) throw problem;
      return { ...vote, aspect: '', revision: 1, castAt: '2026-11-23T10:00:00.000Z' };
    },
    onSaved: (vote) => saved.push(`${vote.ideaId}=${vote.value}`),
    onSignedOut,
  });
  return { queue, sent, saved, onSignedOut };
}

const settle = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const offline = (): Problem => new Problem(0, { code: 'offline' });

describe('the vote queue', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
  });
  afterEach(() => jest.useRealTimers());

  it('saves choices in the order in which they were made', async () => {
    const { queue, saved } = setUp(() => null);
    queue.cast('a', 'agree');
    queue.cast('b', 'disagree');
    await settle();
    expect(saved).toEqual(['a=agree', 'b=disagree']);
    expect(queue.snapshot()).toMatchObject({ status: 'saved', pending: [] });
  });

  it('holds a choice at every moment, on its way or answered', async () => {
    const { queue } = setUp(() => null);
    const holds: boolean[] = [];
    queue.subscribe(() => {
      const { pending, answered } = queue.snapshot();
      holds.push([...pending, ...answered].some(({ ideaId, value }) => ideaId === 'a' && value === 'agree'));
    });
    queue.cast('a', 'agree');
    await settle();
    expect(queue.snapshot().answered).toMatchObject([{ ideaId: 'a', value: 'agree' }]);
    expect(holds.length).toBeGreaterThan(2);
    expect(holds).not.toContain(false);
  });

  it('sends the same value again until it arrives', async () => {
    const { queue, sent, saved } = setUp((_vote, attempt) => (attempt < 3 ? offline() : null));
    queue.cast('a', 'pass');
    await settle();
    expect(queue.snapshot().status).toBe('waiting');
    await settle(2_000);
    await settle(4_000);
    expect(sent.map((vote) => vote.value)).toEqual(['pass', 'pass', 'pass']);
    expect(saved).toEqual(['a=pass']);
  });

  it('tries at once when the connection is back', async () => {
    const { queue, saved } = setUp((_vote, attempt) => (attempt === 1 ? offline() : null));
    queue.start();
    queue.cast('a', 'agree');
    await settle();
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(saved).toEqual(['a=agree']);
    queue.stop();
  });

  it('keeps unsent choices when the tab is closed and sends them next time', async () => {
    const first = setUp(offline);
    first.queue.cast('a', 'agree');
    await settle();
    first.queue.stop();
    const second = setUp(() => null);
    second.queue.start();
    await settle();
    expect(second.saved).toEqual(['a=agree']);
    expect(localStorage.getItem(storageKey)).toBeNull();
    second.queue.stop();
  });

  it('sends only the last of two choices about one idea', async () => {
    const { queue, saved } = setUp((_vote, attempt) => (attempt === 1 ? offline() : null));
    queue.cast('a', 'agree');
    await settle();
    queue.cast('a', 'disagree');
    await settle();
    expect(saved).toEqual(['a=disagree']);
  });

  it('drops a refused choice, says why, and goes on with the next', async () => {
    const closed = new Problem(409, { code: 'idea-not-votable' });
    const { queue, saved } = setUp((vote) => (vote.ideaId === 'a' ? closed : null));
    queue.cast('a', 'agree');
    await settle();
    expect(queue.snapshot().refusal).toEqual({ ideaId: 'a', problem: closed });
    queue.cast('b', 'agree');
    await settle();
    expect(saved).toEqual(['b=agree']);
    expect(queue.snapshot().pending).toEqual([]);
  });

  it('keeps what came after the close on this device, to say that it does not count, and sends no more', async () => {
    const { queue, sent } = setUp(() => new Problem(409, { code: 'round-closed' }));
    queue.cast('a', 'agree');
    queue.cast('b', 'agree');
    await settle();
    expect(sent.map(({ ideaId }) => ideaId)).toEqual(['a']);
    expect(queue.snapshot()).toMatchObject({ pending: [], refusal: { problem: { code: 'round-closed' } } });
    expect(JSON.parse(localStorage.getItem(storageKey) ?? '[]')).toHaveLength(2);
  });

  it('says that the server cannot save now, and tries again', async () => {
    const { queue, saved } = setUp((_vote, attempt) => (attempt === 1 ? new Problem(503, {}) : null));
    queue.cast('a', 'agree');
    await settle();
    expect(queue.snapshot().status).toBe('unanswered');
    await settle(2_000);
    expect(saved).toEqual(['a=agree']);
  });

  it('keeps the choice when the session has ended', async () => {
    const { queue, onSignedOut } = setUp(() => new Problem(401, { code: 'unauthenticated' }));
    queue.cast('a', 'agree');
    await settle(60_000);
    expect(onSignedOut).toHaveBeenCalledTimes(1);
    expect(localStorage.getItem(storageKey)).toContain('"a"');
  });
});
