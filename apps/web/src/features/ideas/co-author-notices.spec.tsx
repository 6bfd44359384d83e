import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Permission } from '../../api/types.js';
import { someMe } from '../../test-support/builders.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { CoAuthorNotices } from './co-author-notices.js';

async function open(permissions: Permission[]) {
  let items = ['one', 'two'].map((ideaId) => ({ ideaId, title: `Idee ${ideaId}`, authorId: 'joris' }));
  const api = fakeApi({
    'GET /me/co-author-notices': () => [200, { items }],
    'GET /people': () => [200, { items: [{ id: 'joris', displayName: 'Joris Dam' }] }],
    'PUT /ideas/:id/co-authors/me': ({ path }) => {
      items = items.filter(({ ideaId }) => !path.includes(ideaId));
      return [204];
    },
  });
  await renderScreen(<CoAuthorNotices />, { me: someMe({ permissions }) });
  return api;
}

describe('being told that one was named as a co-author', () => {
  it('says by whom and at which ideas, until it was read', async () => {
    const api = await open(['submit-ideas']);
    expect((await screen.findByRole('link', { name: 'Idee one' })).getAttribute('href')).toBe('/ideas/one');
    expect(await screen.findAllByText(/Joris Dam noemde je bij/)).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Gelezen' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Idee one' })).toBeNull());
    const read = api.called('PUT /ideas/:id/co-authors/me').map(({ path }) => path);
    expect(read).toEqual(['/ideas/one/co-authors/me', '/ideas/two/co-authors/me']);
  });

  it('asks nothing for who may not write ideas', async () => {
    const api = await open(['read-ideas']);
    await waitFor(() => expect(api.called('GET /me/co-author-notices')).toEqual([]));
    expect(screen.queryByRole('button', { name: 'Gelezen' })).toBeNull();
  });
});
