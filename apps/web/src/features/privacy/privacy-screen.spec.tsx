import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { PrivacyScreen } from './privacy-screen.js';

const both = (nl: string) => ({ nl, en: `${nl} (en)` });
const part = {
  service: 'voting',
  name: 'votes',
  what: both('Je stemmen in stemrondes op naam'),
  why: both('Zodat iedereen één keer stemt.'),
  seenBy: both('Alleen jij'),
  kept: both('Zolang de stemronde bestaat'),
  onErasure: both('Je stem blijft meetellen.'),
};
const planned = { id: 'e', requestedAt: '2026-11-25T10:00:00.000Z', dueAt: '2026-12-02T10:00:00.000Z' };
type Told = [number, object];
const quiet = {
  'GET /me/records': (): Told => [200, { items: [part] }],
  'GET /me/access-log': (): Told => [200, { items: [], nextCursor: null }],
  'GET /me/erasure': (): Told => [200, { erasure: null }],
};

describe('the privacy page', () => {
  it('tells of every part what, why, who sees it, how long and what an erasure leaves', async () => {
    fakeApi(quiet);
    await renderScreen(<PrivacyScreen />);
    const summary = await screen.findByText(part.what.nl);
    const words = within(summary.closest('details')!);
    for (const text of [part.why.nl, part.seenBy.nl, part.kept.nl, part.onErasure.nl])
      expect(words.getByText(text)).toBeTruthy();
  });

  it('plans an erasure only once the person says to have understood, and takes it back', async () => {
    let erasure: typeof planned | null = null;
    const api = fakeApi({
      ...quiet,
      'GET /me/erasure': (): Told => [200, { erasure }],
      'POST /me/erasure': (): Told => [201, { erasure: (erasure = planned) }],
      'DELETE /me/erasure': (): [number] => {
        erasure = null;
        return [204];
      },
    });
    await renderScreen(<PrivacyScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Wis mijn account' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Wis over zeven dagen' }));
    expect(api.called('POST /me/erasure')).toHaveLength(0);
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: 'Wis over zeven dagen' }));
    expect(api.called('POST /me/erasure').map(({ body }) => body)).toEqual([{ isUnderstood: true }]);
    await userEvent.click(await screen.findByRole('button', { name: 'Toch niet wissen' }));
    expect(await screen.findByRole('button', { name: 'Wis mijn account' })).toBeTruthy();
  });

  it('shows the way to a fresh session when this one is too old to take everything away', async () => {
    fakeApi({ ...quiet, 'GET /me/export': (): Told => [403, { code: 'sign-in-again' }] });
    await renderScreen(<PrivacyScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Download mijn gegevens' }));
    expect(await screen.findByRole('link', { name: 'Log opnieuw in' })).toBeTruthy();
  });

  it('says who looked at the app as this person', async () => {
    const entry = {
      seq: '1',
      loggedAt: '2026-11-25T10:00:00.000Z',
      actorId: null,
      subjectId: 'p',
      facts: {},
    };
    fakeApi({
      ...quiet,
      'GET /me/access-log': (): Told => [
        200,
        { items: [{ ...entry, act: 'view-as-began', reason: 'Storing 12' }], nextCursor: null },
      ],
    });
    await renderScreen(<PrivacyScreen />);
    expect(await screen.findByText(/Storing 12/)).toBeTruthy();
  });
});
