import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Challenge } from '../../api/types.js';
import { someChallenge, someIdea } from '../../test-support/builders.js';
import { fakeApi, type Call } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { IdeaScreen } from './idea-screen.js';

function openIdea(change: Parameters<typeof someIdea>[0], phase: Challenge['phase'] = 'discussion') {
  let stored = someIdea(change);
  const api = fakeApi({
    'GET /ideas/idea': () => [200, stored],
    'GET /ideas/idea/merge-trail': () => [200, { mergedInto: null, absorbed: [] }],
    'GET /challenges/challenge': () => [200, someChallenge({ phase })],
    'GET /colleagues': () => [200, { items: [{ id: 'anna', displayName: 'Anna Bos' }], nextCursor: null }],
    'GET /people': ({ query }) => {
      const names = { anna: 'Anna Bos', joris: 'Joris Dam', me: 'Noor de Wit' };
      const ids = (query.get('ids') ?? '').split(',') as (keyof typeof names)[];
      return [200, { items: ids.map((id) => ({ id, displayName: names[id] })) }];
    },
    'PUT /ideas/idea/co-authors': ({ body, headers }: Call) => {
      if (headers['if-match'] !== `"idea-${stored.version}"`) return [412, { code: 'version-conflict' }];
      stored = { ...stored, coAuthorIds: (body as { personIds: string[] }).personIds, version: 2 };
      return [200, stored];
    },
    'DELETE /ideas/idea/co-authors/me': () => {
      stored = { ...stored, coAuthorIds: [] };
      return [204];
    },
  });
  return api;
}

describe('the co-authors of an idea', () => {
  it('are found by name and named by the author, and everybody reads who wrote it', async () => {
    const api = openIdea({ mine: true, authorId: 'me' });
    await renderScreen(<IdeaScreen ideaId="idea" />);
    await userEvent.type(await screen.findByLabelText('Medeschrijvers', { selector: 'input' }), 'Anna');
    await userEvent.click(await screen.findByRole('option', { name: 'Anna Bos' }));
    await userEvent.click(screen.getByRole('button', { name: 'Medeschrijvers opslaan' }));
    expect(await screen.findByText('Opgeslagen: Anna Bos')).toBeTruthy();
    expect(api.called('PUT /ideas/idea/co-authors')[0]?.body).toEqual({ personIds: ['anna'] });
    expect(await screen.findByText(/Van jou en Anna Bos/)).toBeTruthy();
  });

  it.each([
    ['discussion', 'submitted', true],
    ['discussion', 'draft', false],
    ['announced', 'draft', true],
    ['voting', 'submitted', false],
  ] as const)('change its text in %s, when it is %s: %s', async (phase, state, mayEdit) => {
    openIdea({ coAuthorIds: ['me'], state }, phase);
    await renderScreen(<IdeaScreen ideaId="idea" />);
    expect(await screen.findByText(/^Joris Dam noemde je\./)).toBeTruthy();
    await waitFor(() => expect(screen.getByText('Elke dag heel thuis')).toBeTruthy());
    expect(screen.queryAllByRole('link', { name: 'Aanpassen' })).toHaveLength(mayEdit ? 1 : 0);
    expect(screen.queryByRole('button', { name: 'Intrekken' })).toBeNull();
  });

  it('see that they are one, and step out', async () => {
    const api = openIdea({ coAuthorIds: ['anna', 'me'] });
    await renderScreen(<IdeaScreen ideaId="idea" />);
    expect(await screen.findByText(/Van Joris Dam, Anna Bos en jou/)).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Uitstappen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Uitstappen' }));
    await waitFor(() => expect(screen.queryByText('Jij bent medeschrijver van dit idee')).toBeNull());
    expect(api.called('DELETE /ideas/idea/co-authors/me')).toHaveLength(1);
  });
});
