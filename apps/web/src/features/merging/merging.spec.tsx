import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { someChallenge, someIdea, someMe } from '../../test-support/builders.js';
import { fakeApi, type Answers } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { IdeaScreen } from '../ideas/idea-screen.js';

const moderator = someMe({ permissions: ['merge-ideas'] });
const other = { id: 'other', title: 'Foto bij een melding', authorId: 'amina', coAuthorIds: ['bram'] };
const merge = {
  id: 'merge',
  absorbedId: 'idea',
  survivorId: 'other',
  reason: 'Zelfde idee',
  madeAt: '2026-11-20T08:00:00.000Z',
  madeBy: 'willem',
  undoneAt: null,
  undoneBy: null,
  undoReason: null,
  moved: null,
  double: null,
  withheld: 'until-close',
  canUndo: true,
};

describe('merging ideas', () => {
  const answers = (more: Answers = {}): Answers => ({
    'GET /ideas/:id': () => [200, someIdea()],
    'GET /challenges/:id': () => [200, someChallenge()],
    'GET /people': () => [
      200,
      { items: ['Amina', 'Bram'].map((name) => ({ id: name.toLowerCase(), displayName: name })) },
    ],
    'GET /ideas/:id/merge-trail': () => [200, { mergedInto: null, absorbed: [] }],
    'GET /challenges/:id/ideas/similar': () => [
      200,
      {
        items: [
          { ...other, similarity: 0.7 },
          { id: 'idea', title: 'Melden met één foto', similarity: 1 },
        ],
      },
    ],
    ...more,
  });

  it('is offered only to whoever moderates', async () => {
    fakeApi(answers());
    await renderScreen(<IdeaScreen ideaId="idea" />);
    await screen.findByRole('heading', { name: /Melden met één foto/ });
    expect(screen.queryByRole('button', { name: 'Samenvoegen met een ander idee' })).toBeNull();
  });

  it('shows what it does before it is done, and asks for a reason', async () => {
    const api = fakeApi(
      answers({
        'GET /ideas/:id/merge': () => [200, { moved: 3, double: 1, withheld: null }],
        'POST /ideas/:id/merge': () => [201, merge],
      }),
    );
    await renderScreen(<IdeaScreen ideaId="idea" />, { me: moderator });
    await userEvent.click(await screen.findByRole('button', { name: 'Samenvoegen met een ander idee' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.queryByRole('radio', { name: 'Melden met één foto' })).toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Samenvoegen' }));
    expect(dialog.getByText('Kies het idee dat overblijft.')).toBeTruthy();
    await userEvent.click(await dialog.findByRole('radio', { name: 'Foto bij een melding' }));
    expect(dialog.queryByText('Kies het idee dat overblijft.')).toBeNull();
    expect(await dialog.findByText(/3 stemmen verhuizen mee/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Samenvoegen' }));
    expect(dialog.getByText('Schrijf op waarom.')).toBeTruthy();
    expect(api.called('POST /ideas/:id/merge')).toEqual([]);
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Zelfde idee');
    await userEvent.click(dialog.getByRole('button', { name: 'Samenvoegen' }));
    await waitFor(() =>
      expect(api.called('POST /ideas/:id/merge')[0]?.body).toEqual({ into: 'other', reason: 'Zelfde idee' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it.each([
    ['points-are-shared', 'iedereen verdeelt een vast aantal stippen'],
    ['costs-differ', 'voor zijn eigen prijs'],
    ['a-reason-of-tomorrow', 'geldt alleen voor precies deze tekst'],
  ])('says why votes of this round cannot be brought together: %s', async (code, sentence) => {
    const refusal = { code: 'merge-not-meaningful', errors: [{ pointer: '/into', detail: '', code }] };
    fakeApi(answers({ 'GET /ideas/:id/merge': () => [409, refusal] }));
    await renderScreen(<IdeaScreen ideaId="idea" />, { me: moderator });
    await userEvent.click(await screen.findByRole('button', { name: 'Samenvoegen met een ander idee' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('radio', { name: 'Foto bij een melding' }));
    expect((await dialog.findByRole('alert')).textContent).toContain(sentence);
  });

  it('leads from the absorbed idea to the one that stands, and takes them apart again', async () => {
    const api = fakeApi(
      answers({
        'GET /ideas/:id/merge-trail': () => [200, { mergedInto: other, absorbed: [] }],
        'GET /challenges/:id/merges': () => [200, { items: [merge] }],
        'POST /ideas/:id/merge/undo': () => [200, { ...merge, undoneAt: '2026-11-21T08:00:00.000Z' }],
      }),
    );
    await renderScreen(<IdeaScreen ideaId="idea" />, { me: moderator });
    expect((await screen.findByRole('link', { name: 'Foto bij een melding' })).getAttribute('href')).toBe(
      '/ideas/other',
    );
    expect(await screen.findByText(/zodra de stemronde sluit/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Samenvoegen met een ander idee' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Losmaken' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Toch niet');
    await userEvent.click(dialog.getByRole('button', { name: 'Losmaken' }));
    await waitFor(() =>
      expect(api.called('POST /ideas/:id/merge/undo')[0]?.body).toEqual({ reason: 'Toch niet' }),
    );
  });

  it('credits the authors of what went up in an idea, and tells whose vote counts here', async () => {
    fakeApi(
      answers({
        'GET /ideas/:id/merge-trail': () => [200, { mergedInto: null, absorbed: [other] }],
        'GET /challenges/:id/merges': () => [200, { items: [] }],
        'GET /challenges/:id/ballot': () => [
          200,
          { items: [{ ideaId: 'idea', castOn: 'other', value: 'agree' }] },
        ],
      }),
    );
    await renderScreen(<IdeaScreen ideaId="idea" />);
    expect(await screen.findByRole('link', { name: 'Foto bij een melding, van Amina en Bram' })).toBeTruthy();
    expect(await screen.findByText(/Je stem telt hier mee/)).toBeTruthy();
  });
});
