import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Permission, Round } from '../../api/types.js';
import { someIdea, someMe, someRound } from '../../test-support/builders.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { MergeNotices } from './merge-notices.js';

const notice = { absorbedId: 'a', survivorId: 'b', isUndone: false, reason: 'Zelfde idee', step: 3 };

async function open(answer: object, round: Partial<Round> = {}, permissions: Permission[] = ['vote']) {
  let isRead = false;
  const api = fakeApi({
    'GET /challenges/:id/round': () => [
      200,
      someRound({ own: { voted: 1, votable: 2, spent: null }, ...round }),
    ],
    'GET /challenges/:id/merge-notices': () => [200, isRead ? { items: [], isAboutOwnVotes: true } : answer],
    'PUT /challenges/:id/merge-notices': () => {
      isRead = true;
      return [204];
    },
    'GET /ideas/:id': ({ path }) => [
      200,
      someIdea({ title: path.endsWith('/a') ? 'Foto bij melding' : 'Melden' }),
    ],
  });
  await renderScreen(<MergeNotices challengeId="challenge" />, { me: someMe({ permissions }) });
  return api;
}

describe('being told of merges', () => {
  it('says for which idea the own vote counts and why, until it was read', async () => {
    const api = await open({ items: [notice], isAboutOwnVotes: true });
    expect(await screen.findByText(/Je stem op .Foto bij melding. telt nu voor .Melden./)).toBeTruthy();
    expect(screen.getByText('Waarom: Zelfde idee')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Melden' }).getAttribute('href')).toBe('/ideas/b');
    await userEvent.click(screen.getByRole('button', { name: 'Gelezen' }));
    await waitFor(() => expect(screen.queryByText(/Je stem op/)).toBeNull());
    expect(api.called('PUT /challenges/:id/merge-notices')[0]?.body).toEqual({ step: 3 });
  });

  it('says that they were taken apart again', async () => {
    await open({ items: [{ ...notice, isUndone: true }], isAboutOwnVotes: true });
    expect(await screen.findByText(/zijn weer twee ideeën/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Foto bij melding' })).toBeTruthy();
  });

  it('says nothing about anybody’s vote in a secret round, whether they voted or not', async () => {
    const rules = { ...someRound().rules, secrecy: 'secret' as const };
    const own = { voted: 0, votable: 2, spent: null };
    await open({ items: [notice], isAboutOwnVotes: false }, { rules, own });
    expect(await screen.findByText(/is samengevoegd met/)).toBeTruthy();
    expect(screen.queryByText(/Je stem/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Gelezen' })).toBeTruthy();
  });

  it.each([
    ['without a vote in a named round', { own: { voted: 0, votable: 2, spent: null } }, 'vote'],
    ['who may not vote', { rules: { ...someRound().rules, secrecy: 'secret' as const } }, 'read-round'],
  ] as const)('asks nothing for somebody %s', async (_who, round, permission) => {
    const api = await open({ items: [notice] }, round, [permission]);
    await waitFor(() => expect(api.called('GET /challenges/:id/round')).toHaveLength(1));
    expect(api.called('GET /challenges/:id/merge-notices')).toEqual([]);
  });
});
