import type { Settlement, Vote } from '../domain/vote.js';
import type { BallotBox } from './ballot-box.js';
import { VoteQueue } from './vote-queue.js';

const vote = (personId: string, ideaId = 'idea', choice: Vote['choice'] = 'agree'): Vote => ({
  personId,
  ideaId,
  aspect: '',
  choice,
});
const accepted: Settlement = {
  verdict: 'accepted',
  challengeId: 'one',
  roundId: 'one',
  revision: 1,
  castAt: new Date(0),
};

/** A ballot box that keeps every group, and settles it when the test says so. */
class HeldBox {
  readonly groups: (readonly Vote[])[] = [];
  readonly waits: boolean[] = [];
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly answer: (votes: readonly Vote[], waits: boolean) => Settlement[]) {}

  async settle(votes: readonly Vote[], waits: boolean): Promise<Settlement[]> {
    this.groups.push(votes);
    this.waits.push(waits);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return this.answer(votes, waits);
  }

  async release(): Promise<void> {
    this.waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Settles every group as it comes, until all these votes are decided. */
  async releaseUntil<Result>(decided: Promise<Result>): Promise<Result> {
    let isDecided = false;
    const mark = (): void => void (isDecided = true);
    decided.then(mark, mark);
    while (!isDecided) await this.release();
    return decided;
  }
}

const queueOn = (answer: (votes: readonly Vote[], waits: boolean) => Settlement[]) => {
  const box = new HeldBox(answer);
  return { box, queue: new VoteQueue(box as unknown as BallotBox) };
};
const allAccepted = (votes: readonly Vote[]): Settlement[] => votes.map(() => accepted);
const sizes = (box: HeldBox): number[] => box.groups.map((group) => group.length);

describe('the vote queue', () => {
  it('commits the first vote at once and those that arrive meanwhile together', async () => {
    const { box, queue } = queueOn(allAccepted);
    const votes = Array.from({ length: 33 }, (_, index) => queue.submit(vote(`person ${index}`)));
    expect(sizes(box)).toEqual([1]);
    expect(await box.releaseUntil(Promise.all(votes))).toHaveLength(33);
    expect(sizes(box)).toEqual([1, 32]);
  });

  it('lets those come back who were answered together, and commits their next votes together', async () => {
    const { box, queue } = queueOn(allAccepted);
    const people = Array.from({ length: 20 }, (_, index) => `person ${index}`);
    const twice = people.map(async (person) => {
      await queue.submit(vote(person));
      return queue.submit(vote(person, 'idea', 'pass'));
    });
    await box.releaseUntil(Promise.all(twice));
    // The first vote went alone; who cast it comes back while the others are under way.
    expect(sizes(box)).toEqual([1, 19, 20]);
  });

  it('waits no longer than until all who were answered are back', async () => {
    const { box, queue } = queueOn(allAccepted);
    const people = Array.from({ length: 20 }, (_, index) => `person ${index}`);
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick', 'performance'] });
    try {
      const twice = people.map(async (person) => {
        await queue.submit(vote(person));
        return queue.submit(vote(person, 'idea', 'pass'));
      });
      // No timer ever ends here: only their coming back does.
      await box.releaseUntil(Promise.all(twice));
    } finally {
      jest.useRealTimers();
    }
    expect(sizes(box)).toEqual([1, 19, 20]);
  });

  it('puts at most 512 votes in a group', async () => {
    const { box, queue } = queueOn(allAccepted);
    const votes = Array.from({ length: 1_000 }, (_, index) => queue.submit(vote(`person ${index}`)));
    await box.releaseUntil(Promise.all(votes));
    expect(sizes(box)).toEqual([1, 512, 487]);
  });

  it('keeps votes of one person about one idea apart and in order', async () => {
    const { box, queue } = queueOn(allAccepted);
    const votes = ['agree', 'disagree', 'pass'].map((choice) =>
      queue.submit(vote('a', 'x', choice as Vote['choice'])),
    );
    votes.push(queue.submit(vote('a', 'y')));
    await box.releaseUntil(Promise.all(votes));
    expect(box.groups.map((group) => group.map(({ ideaId, choice }) => `${ideaId} ${choice}`))).toEqual([
      ['x agree'],
      ['x disagree', 'y agree'],
      ['x pass'],
    ]);
  });

  it('lets only the votes of a round that is busy wait for it', async () => {
    const { box, queue } = queueOn((votes, waits) =>
      votes.map(({ ideaId }) =>
        ideaId === 'busy' && !waits ? { verdict: 'round-busy', challengeId: 'its challenge' } : accepted,
      ),
    );
    const busy = queue.submit(vote('a', 'busy'));
    await box.release();
    const others = [queue.submit(vote('b', 'free')), queue.submit(vote('c', 'free'))];
    expect(box.groups.map((group) => group.map(({ personId }) => personId))).toEqual([['a'], ['a'], ['b']]);
    expect(box.waits).toEqual([false, true, false]);
    expect(await box.releaseUntil(Promise.all([busy, ...others]))).toEqual([accepted, accepted, accepted]);
  });

  it('tries a group that fails one by one, so that only the culprit fails', async () => {
    const { box, queue } = queueOn((votes) => {
      if (votes.some(({ personId }) => personId === 'culprit')) throw new Error('boom');
      return allAccepted(votes);
    });
    const people = [...Array.from({ length: 49 }, (_, index) => `person ${index}`), 'culprit'];
    const votes = Promise.allSettled(people.map((person) => queue.submit(vote(person))));
    const outcomes = await box.releaseUntil(votes);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(49);
    expect(outcomes[49]).toMatchObject({ status: 'rejected', reason: { message: 'boom' } });
  });

  it('fails a group as a whole when the database is away', async () => {
    const { box, queue } = queueOn(() => {
      throw Object.assign(new Error('away'), { code: '57P01' });
    });
    const votes = Promise.allSettled(['a', 'b', 'c'].map((person) => queue.submit(vote(person))));
    expect((await box.releaseUntil(votes)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
    ]);
    expect(sizes(box)).toEqual([1, 2]);
  });

  it('refuses the 5,001st waiting vote, and takes votes again once there is room', async () => {
    const { box, queue } = queueOn(allAccepted);
    const votes = Array.from({ length: 5_000 }, (_, index) => queue.submit(vote(`person ${index}`)));
    await expect(queue.submit(vote('late'))).rejects.toMatchObject({ code: 'overloaded' });
    await box.releaseUntil(Promise.all(votes));
    const again = queue.submit(vote('late'));
    expect(await box.releaseUntil(again)).toBe(accepted);
  });

  it('refuses one person who lets 129 votes wait, and nobody else', async () => {
    const { box, queue } = queueOn(allAccepted);
    const votes = Array.from({ length: 128 }, (_, index) => queue.submit(vote('hasty', `idea ${index}`)));
    await expect(queue.submit(vote('hasty', 'one more'))).rejects.toMatchObject({ code: 'overloaded' });
    votes.push(queue.submit(vote('other')));
    expect(await box.releaseUntil(Promise.all(votes))).toHaveLength(129);
  });
});
