import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { someMe } from '../../test-support/builders.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { DelegatesSection } from './delegates-section.js';

const people = [
  { id: 'willem', displayName: 'Willem van Oosterzee', kind: 'employee' },
  { id: 'sam', displayName: 'Samira El Idrissi', kind: 'employee' },
];
const delegation = {
  id: 'd',
  leaderId: 'willem',
  delegateId: 'sam',
  appointedAt: '2026-11-25T10:00:00.000Z',
  endsAt: '2026-12-31T22:59:59.999Z',
};

async function open(me: ReturnType<typeof someMe>, items: object[] = [delegation]) {
  const api = fakeApi({
    'GET /me/delegates': () => [200, { items }],
    'GET /people': () => [200, { items: people }],
    'GET /colleagues': () => [200, { items: people, nextCursor: null }],
    'POST /me/delegates': () => [201, { id: 'd' }],
    'DELETE /me/delegates/:id': () => [204],
    'GET /me': () => [200, me],
  });
  await renderScreen(<DelegatesSection />, { me });
  return api;
}
const leader = someMe({ id: 'willem', permissions: ['appoint-delegates'] });

describe('delegates', () => {
  it('are appointed by a leader until a day', async () => {
    const api = await open(leader, []);
    const user = userEvent.setup();
    expect(await screen.findByText('Er werkt nu niemand namens jou.')).toBeTruthy();
    await user.type(screen.getByRole('combobox', { name: 'Wie gaat namens jou werken?' }), 'Sami');
    await user.click(await screen.findByRole('option', { name: 'Samira El Idrissi' }));
    await user.type(screen.getByLabelText('Laatste dag'), '2026-12-31');
    await user.click(screen.getByRole('button', { name: 'Wijs aan' }));
    expect(api.called('POST /me/delegates')[0]?.body).toEqual({
      delegateId: 'sam',
      endsAt: new Date('2026-12-31T23:59:59.999').toISOString(),
    });
  });

  it('see for whom they act, and may end it', async () => {
    const api = await open(someMe({ id: 'sam', actsFor: ['willem'] }));
    expect(await screen.findByText('Je werkt namens Willem van Oosterzee')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Wijs aan' })).toBeNull();
    await userEvent.setup().click(screen.getByRole('button', { name: /^Beëindig/ }));
    expect(api.called('DELETE /me/delegates/:id')).toHaveLength(1);
  });

  it('are no matter of anybody else', async () => {
    await open(someMe());
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
