import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { someChallenge, someIdea } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { ChallengeIdeas } from './challenge-ideas.js';

class FakeSource {
  static last: FakeSource | undefined;
  readyState = 1;
  private readonly listeners = new Map<string, (event: { data: string }) => void>();

  constructor() {
    FakeSource.last = this;
  }

  addEventListener(type: string, listener: (event: { data: string }) => void): void {
    this.listeners.set(type, listener);
  }

  close(): void {
    this.readyState = 2;
  }

  submitted(ideaId: string): void {
    this.listeners.get('idea-submitted')?.({ data: JSON.stringify({ challengeId: 'challenge', ideaId }) });
  }
}

describe('the ideas of a challenge', () => {
  beforeEach(() => Object.assign(globalThis, { EventSource: FakeSource }));
  afterEach(() => Reflect.deleteProperty(globalThis, 'EventSource'));

  it('offers new ideas and shows them only when asked', async () => {
    const ideas = [someIdea()];
    const api = fakeApi({
      'GET /challenges/:id/ideas': ({ query }) => [
        200,
        { items: query.has('mine') ? [] : [...ideas], nextCursor: null },
      ],
      'GET /people': () => [200, { items: [] }],
    });
    await renderScreen(<ChallengeIdeas challengeId="challenge" />);
    await screen.findByText('Melden met één foto');
    ideas.push(someIdea({ id: 'new', title: 'Net binnen' }));
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    act(() => FakeSource.last?.submitted('new'));
    act(() => FakeSource.last?.submitted('new'));
    const offer = await screen.findByRole('button', { name: 'Toon 1 nieuw idee' });
    expect(screen.queryByText('Net binnen')).toBeNull();
    await userEvent.click(offer);
    expect(await screen.findByText('Net binnen')).toBeTruthy();
    expect(api.calls.some((call) => call.query.get('order') === 'newest')).toBe(true);
  });

  it('keep the reader’s own drafts in sight', async () => {
    const draft = someIdea({ id: 'draft', title: 'Nog niet af', state: 'draft', mine: true });
    fakeApi({
      'GET /challenges/:id/ideas': ({ query }) => [
        200,
        { items: query.has('mine') ? [draft, someIdea({ mine: true })] : [someIdea()], nextCursor: null },
      ],
      'GET /people': () => [200, { items: [] }],
    });
    await renderScreen(<ChallengeIdeas challengeId="challenge" />);
    const list = within(
      (await screen.findByRole('heading', { name: 'Jouw concepten' })).parentElement as HTMLElement,
    );
    expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual(['Nog niet af']);
  });

  it('invites the first idea while ideas are asked for', async () => {
    fakeApi({
      'GET /challenges/:id/ideas': () => [200, { items: [], nextCursor: null }],
      'GET /challenges/:id': () => [200, someChallenge({ phase: 'ideation' })],
    });
    await renderScreen(<ChallengeIdeas challengeId="challenge" />);
    expect(await screen.findByText('Wie begint?')).toBeTruthy();
  });
});
