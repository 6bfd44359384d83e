import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { someChallenge, someMe } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { ManagePanel } from './manage-panel.js';

const leader = someMe({ permissions: ['manage-challenges'] });

describe('leading a challenge', () => {
  it('is not offered to somebody who takes part', async () => {
    await renderScreen(<ManagePanel challenge={someChallenge()} />);
    expect(screen.queryByRole('heading', { name: 'Leiden' })).toBeNull();
  });

  it('cancels only with a reason', async () => {
    const challenge = someChallenge({ allowedTransitions: ['review', 'cancelled'] });
    const api = fakeApi({
      'POST /challenges/:id/transitions': () => [200, { ...challenge, phase: 'cancelled' }],
    });
    await renderScreen(<ManagePanel challenge={challenge} />, { me: leader });
    await userEvent.click(screen.getByRole('button', { name: 'Stoppen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Stoppen' }));
    expect(dialog.getByText('Schrijf op waarom. Mensen hebben er tijd in gestoken.')).toBeTruthy();
    expect(api.calls).toEqual([]);
    await userEvent.type(dialog.getByLabelText(/^Reden/), 'De vraag is achterhaald.');
    await userEvent.click(dialog.getByRole('button', { name: 'Stoppen' }));
    await waitFor(() =>
      expect(api.calls[0]?.body).toEqual({ to: 'cancelled', reason: 'De vraag is achterhaald.' }),
    );
  });

  it('shows a refusal in the dialog and leaves it open', async () => {
    fakeApi({ 'POST /challenges/:id/transitions': () => [409, { code: 'illegal-transition' }] });
    const challenge = someChallenge({ allowedTransitions: ['review', 'cancelled'] });
    await renderScreen(<ManagePanel challenge={challenge} />, { me: leader });
    await userEvent.click(screen.getByRole('button', { name: 'Sluit het stemmen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Sluit het stemmen' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Deze stap kan nu niet');
  });
});
