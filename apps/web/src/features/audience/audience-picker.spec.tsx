import { useState } from 'react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Audience } from '../../api/types.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { AudiencePicker } from './audience-picker.js';

function Picking() {
  const [audience, setAudience] = useState<Audience>({ everyone: true, groupIds: [], personIds: [] });
  return (
    <AudiencePicker label="Wie mag meedoen?" value={audience} error={undefined} onChange={setAudience} />
  );
}

describe('choosing an audience', () => {
  it('says how many people it reaches, and asks again when it changes', async () => {
    const api = fakeApi({
      'GET /groups': () => [200, { items: [], nextCursor: null }],
      'POST /audiences/preview': ({ body }) => [
        200,
        (body as Audience).everyone ? { people: 57, externals: 0, k: 5 } : { people: 3, externals: 1, k: 5 },
      ],
    });
    await renderScreen(<Picking />);
    await screen.findByText('Deze uitdaging bereikt 57 mensen.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Alle medewerkers' }));
    const reach = await screen.findByText(/bereikt 3 mensen/);
    expect(reach.textContent).toContain('Eén van hen is partner of klant.');
    expect(reach.textContent).toContain('Met minder dan 5 mensen');
    await waitFor(() => expect(api.called('POST /audiences/preview')).toHaveLength(2));
  });
});
