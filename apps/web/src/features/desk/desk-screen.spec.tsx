import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { HelpScreen } from '../help/help-screen.js';
import { DeskScreen } from './desk-screen.js';

const question = {
  id: 'q',
  version: 2,
  question: 'Waar stem ik? <img src=x onerror="window.__x=1">',
  page: '/challenges',
  state: 'open',
  answer: null,
  askedAt: '2026-11-20T08:00:00.000Z',
  answeredAt: null,
};

describe('the desk', () => {
  it('shows what waits with its meaning, hides small units, and answers on top of what was seen', async () => {
    const desk = {
      openHelpRequests: 1,
      pendingRegistrations: 2,
      withoutSponsor: 3,
      endingSoon: 4,
      withoutUnit: 5,
      provisioningProblems: 0,
    };
    const units = [
      { id: 'a', name: 'Netbeheer', depth: 1, percent: 71, hidden: null },
      { id: 'b', name: 'Bestuur', depth: 2, percent: null, hidden: 'few' },
    ];
    const api = fakeApi({
      'GET /desk': () => [200, desk],
      'GET /desk/completeness': () => [200, { fewestPeople: 5, items: units }],
      'GET /help-requests': () => [
        200,
        { items: [{ ...question, askerId: 'noor', askerName: 'Noor' }], nextCursor: null },
      ],
      'PUT /help-requests/:id/answer': () => [204],
    });
    await renderScreen(<DeskScreen />);
    expect(await screen.findByText('Actieve medewerkers die in geen afdeling zijn geplaatst.')).toBeTruthy();
    expect(await screen.findByRole('row', { name: 'Netbeheer 71 procent' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Toegang loopt af' }).getAttribute('href')).toBe(
      '/admin/people?attention=end',
    );
    expect(screen.getByRole('row', { name: /^–\sBestuur niet getoond: te weinig mensen$/ })).toBeTruthy();
    await userEvent.type(await screen.findByLabelText('Antwoord aan Noor'), 'Bij Uitdagingen.');
    await userEvent.click(screen.getByRole('button', { name: 'Antwoord sturen' }));
    await waitFor(() => expect(api.called('PUT /help-requests/:id/answer')).toHaveLength(1));
    const [sent] = api.called('PUT /help-requests/:id/answer');
    expect([sent?.body, sent?.headers['if-match']]).toEqual([{ answer: 'Bij Uitdagingen.' }, '"q-2"']);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('help', () => {
  it('sends a question with the page it came from, and shows answers to earlier ones', async () => {
    const api = fakeApi({
      'GET /me/help-requests': () => [
        200,
        { items: [{ ...question, state: 'answered', answer: 'Bij Uitdagingen.' }] },
      ],
      'POST /me/help-requests': () => [201, { id: 'new' }],
    });
    await renderScreen(<HelpScreen from="/challenges/7" />);
    expect(await screen.findByText('Bij Uitdagingen.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Versturen' }));
    expect(screen.getByText('Schrijf eerst je vraag.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Je vraag'), 'Hoe dan?');
    await userEvent.click(screen.getByRole('button', { name: 'Versturen' }));
    await waitFor(() => expect(api.called('POST /me/help-requests')).toHaveLength(1));
    expect(api.called('POST /me/help-requests')[0]?.body).toEqual({
      question: 'Hoe dan?',
      page: '/challenges/7',
    });
  });
});
