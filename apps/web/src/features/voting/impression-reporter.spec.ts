import { Problem } from '../../api/problem.js';
import { ImpressionReporter } from './impression-reporter.js';

function setUp(answer: (attempt: number) => Problem | null = () => null) {
  const sent: (readonly string[])[] = [];
  const reporter = new ImpressionReporter({
    send: async (ideaIds) => {
      sent.push(ideaIds);
      const problem = answer(sent.length);
      if (problem) throw problem;
    },
  });
  return { reporter, sent };
}

describe('telling which ideas were on the screen', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells of each idea once, a few at a time', async () => {
    const { reporter, sent } = setUp();
    for (const id of ['a', 'b', 'a']) reporter.show(id);
    await jest.advanceTimersByTimeAsync(2_000);
    reporter.show('b');
    reporter.show('c');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([['a', 'b'], ['c']]);
  });

  it('tells at once when the ballot is left', async () => {
    const { reporter, sent } = setUp();
    reporter.show('a');
    await reporter.flush();
    expect(sent).toEqual([['a']]);
  });

  it('tells again what did not arrive, with the next idea', async () => {
    const { reporter, sent } = setUp((attempt) =>
      attempt === 1 ? new Problem(0, { code: 'offline' }) : null,
    );
    reporter.show('a');
    await jest.advanceTimersByTimeAsync(2_000);
    reporter.show('b');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([['a'], ['a', 'b']]);
  });

  it('lets a refusal be', async () => {
    const { reporter, sent } = setUp(() => new Problem(409, { code: 'round-closed' }));
    reporter.show('a');
    await jest.advanceTimersByTimeAsync(2_000);
    await reporter.flush();
    expect(sent).toEqual([['a']]);
  });
});
