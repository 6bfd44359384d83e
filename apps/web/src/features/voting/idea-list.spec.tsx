import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { someChallenge, someIdea, someRound } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { VoteScreen } from './vote-screen.js';

const ideas = Array.from({ length: 120 }, (_, n) => someIdea({ id: `i${n}`, title: `Idee ${n}`, body: '' }));

describe('a ballot with many ideas', () => {
  async function open() {
    localStorage.clear();
    const api = fakeApi({
      'GET /challenges/challenge': () => [200, someChallenge({ method: 'approval' })],
      'GET /challenges/:id/round': () => [
        200,
        someRound({ method: 'approval', scale: ['approve'], isJudgedWhole: true }),
      ],
      'GET /challenges/:id/ballot': () => [
        200,
        { items: [{ ideaId: 'i119', aspect: '', value: 'approve', revision: 1, castAt: '', reason: null }] },
      ],
      'GET /challenges/:id/next': ({ query }) => [
        200,
        {
          items: ideas.slice(0, Math.min(119, Number(query.get('count')))).map(({ id }) => ({
            ideaId: id,
            servedToken: `token-${id}`,
          })),
          isDoneForToday: false,
        },
      ],
      'GET /challenges/:id/ideas': ({ query }) => {
        const ids = query.get('ids')?.split(',') ?? [];
        return [200, { items: ideas.filter(({ id }) => ids.includes(id)), nextCursor: null }];
      },
    });
    await renderScreen(<VoteScreen challengeId="challenge" />);
    await screen.findByRole('button', { name: 'Kies: Idee 0' });
    return api;
  }
  const titles = () => screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

  it('shows what was chosen before first, then what was served, and more on request', async () => {
    await open();
    expect(titles().slice(0, 3)).toEqual(['Idee 119', 'Idee 0', 'Idee 1']);
    expect(titles()).toHaveLength(51);
    await userEvent.click(screen.getByRole('button', { name: 'Meer tonen' }));
    await waitFor(() => expect(titles()).toHaveLength(101));
    await userEvent.click(screen.getByRole('button', { name: 'Meer tonen' }));
    await waitFor(() => expect(titles()).toHaveLength(120));
    expect(screen.queryByRole('button', { name: 'Meer tonen' })).toBeNull();
  });

  it('searches all ideas, also those that were not shown yet', async () => {
    await open();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Zoek in de ideeën' }), {
      target: { value: 'idee 117' },
    });
    await waitFor(() => expect(titles()).toEqual(['Idee 117']), { timeout: 4_000 });
    expect(screen.getByText('1 idee gevonden')).toBeTruthy();
  });
});
