import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, type Call } from '../../test-support/fake-api.js';
import { someIdea } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { EditIdeaScreen } from './edit-idea-screen.js';

function openEditor() {
  let stored = someIdea({ mine: true });
  const api = fakeApi({
    'GET /ideas/idea': () => [200, stored],
    'PATCH /ideas/idea': (call: Call) => {
      if (call.headers['if-match'] !== `"idea-${stored.version}"`) return [412, { code: 'version-conflict' }];
      stored = { ...stored, ...(call.body as object), version: stored.version + 1 };
      return [200, stored];
    },
  });
  const somebodyElse = (body: string): void => {
    stored = { ...stored, body, version: stored.version + 1 };
  };
  return { api, somebodyElse, stored: () => stored };
}

describe('editing an idea', () => {
  it('saves against the version it started from', async () => {
    const { api, stored } = openEditor();
    await renderScreen(<EditIdeaScreen ideaId="idea" />);
    await userEvent.type(await screen.findByLabelText(/Wat is je idee/), ' Klaar.');
    await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(stored().version).toBe(2));
    expect(api.called('PATCH /ideas/idea')[0]?.headers['if-match']).toBe('"idea-1"');
  });

  it('shows both texts when somebody else was first, and saves mine only after I choose', async () => {
    const { somebodyElse, stored } = openEditor();
    await renderScreen(<EditIdeaScreen ideaId="idea" />);
    const field = await screen.findByLabelText(/Wat is je idee/);
    somebodyElse('De tekst van een ander, lang genoeg.');
    await userEvent.clear(field);
    await userEvent.type(field, 'Mijn tekst, ook lang genoeg.');
    await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('De tekst van een ander, lang genoeg.')).toBeTruthy();
    expect(dialog.getByText('Mijn tekst, ook lang genoeg.')).toBeTruthy();
    expect(stored().body).toBe('De tekst van een ander, lang genoeg.');
    await userEvent.click(dialog.getByRole('button', { name: 'Mijn tekst opslaan' }));
    await waitFor(() => expect(stored().body).toBe('Mijn tekst, ook lang genoeg.'));
  });
});
