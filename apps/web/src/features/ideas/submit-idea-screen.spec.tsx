import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, type Answers } from '../../test-support/fake-api.js';
import { someChallenge, someIdea } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { SubmitIdeaScreen } from './submit-idea-screen.js';

const text = 'Meld een bijna-ongeval met één foto en één zin.';

async function openForm(change: Answers = {}) {
  const api = fakeApi({
    'GET /challenges/challenge': () => [200, someChallenge({ phase: 'ideation' })],
    'GET /challenges/:id/ideas/similar': () => [200, { items: [] }],
    'GET /people': () => [
      200,
      { items: [{ id: 'willem', displayName: 'Willem van Dalen', kind: 'employee' }] },
    ],
    'POST /challenges/:id/ideas': () => [201, someIdea({ mine: true })],
    ...change,
  });
  const view = await renderScreen(<SubmitIdeaScreen challengeId="challenge" />);
  const field = await screen.findByLabelText('Wat is je idee?');
  return { ...view, api, field };
}

describe('sharing an idea', () => {
  beforeEach(() => localStorage.clear());

  it('proposes a title from the first line until the person writes one', async () => {
    const { field } = await openForm();
    await userEvent.type(field, 'Eerste regel');
    const title = screen.getByLabelText<HTMLInputElement>('Titel');
    expect(title.value).toBe('Eerste regel');
    await userEvent.clear(title);
    await userEvent.type(title, 'Eigen titel');
    await userEvent.type(field, ' gaat door');
    expect(title.value).toBe('Eigen titel');
  });

  it('keeps what was typed on this device', async () => {
    const first = await openForm();
    await userEvent.type(first.field, text);
    first.unmount();
    const second = await openForm();
    expect((second.field as HTMLTextAreaElement).value).toBe(text);
  });

  it('asks for similar ideas once, half a second after the last key', async () => {
    jest.useFakeTimers();
    try {
      const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
      const similar = [{ id: '9', title: 'Foto bij een melding', similarity: 0.6 }];
      const { api, field } = await openForm({
        'GET /challenges/:id/ideas/similar': () => [200, { items: similar }],
      });
      await user.type(field, 'Melden met een foto');
      expect(api.called('GET /challenges/:id/ideas/similar')).toEqual([]);
      await act(() => jest.advanceTimersByTimeAsync(550));
      await act(() => jest.advanceTimersByTimeAsync(50));
      expect(api.called('GET /challenges/:id/ideas/similar').map((call) => call.query.get('q'))).toEqual([
        'Melden met een foto',
      ]);
      expect(screen.getByText('1 idee lijkt hierop').getAttribute('role')).toBe('status');
      expect(screen.getByRole('link', { name: 'Foto bij een melding' }).getAttribute('href')).toBe(
        '/ideas/9',
      );
    } finally {
      jest.useRealTimers();
    }
  });

  it('gives a receipt and forgets the local draft', async () => {
    const { api, field } = await openForm();
    await userEvent.type(field, text);
    await userEvent.click(screen.getByRole('button', { name: 'Stuur in' }));
    expect(await screen.findByRole('heading', { name: 'Dank je wel, je idee doet mee' })).toBeTruthy();
    expect(await screen.findByText(/Willem van Dalen, die deze vraag stelde/)).toBeTruthy();
    const [sent] = api.called('POST /challenges/:id/ideas');
    expect(sent?.body).toEqual({ body: text, title: text.slice(0, -1).concat('.') });
    expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(localStorage.getItem('zwerm.idea.me.challenge')).toBeNull();
  });

  it('keeps the text and the key when the answer is lost, so that sending again makes one idea', async () => {
    let attempts = 0;
    const { api, field } = await openForm({
      'POST /challenges/:id/ideas': () => (++attempts === 1 ? 'lost' : [201, someIdea({ mine: true })]),
    });
    await userEvent.type(field, text);
    await userEvent.click(screen.getByRole('button', { name: 'Stuur in' }));
    expect((await screen.findByRole('alert')).textContent).toContain('geen verbinding');
    expect((field as HTMLTextAreaElement).value).toBe(text);
    await userEvent.click(screen.getByRole('button', { name: 'Stuur in' }));
    await screen.findByRole('heading', { name: 'Dank je wel, je idee doet mee' });
    const keys = api.called('POST /challenges/:id/ideas').map((call) => call.headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('asks for more before sending something too short', async () => {
    const { api, field } = await openForm();
    await userEvent.type(field, 'Te kort');
    await userEvent.click(screen.getByRole('button', { name: 'Stuur in' }));
    expect(screen.getByText('Vertel iets meer: minstens 10 tekens.')).toBeTruthy();
    expect(document.activeElement).toBe(field);
    await waitFor(() => expect(api.called('POST /challenges/:id/ideas')).toEqual([]));
  });
});
