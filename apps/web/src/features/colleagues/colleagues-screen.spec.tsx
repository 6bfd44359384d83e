import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { ColleagueScreen } from './colleague-screen.js';
import { ColleaguesScreen } from './colleagues-screen.js';

const noor = {
  id: 'noor',
  displayName: 'Noor <script>window.__x=1</script>',
  kind: 'employee',
  jobTitle: 'Monteur',
  unitName: 'Stations',
  expertise: [],
  photo: 'k',
};

describe('the people page', () => {
  it('finds while one types, says when it only found what resembles, and shows names as text', async () => {
    const api = fakeApi({
      'GET /groups': () => [200, { items: [], nextCursor: null }],
      'GET /colleagues': ({ query }) => [
        200,
        query.get('q') === 'zz'
          ? { items: [], isResembling: false, nextCursor: null }
          : { items: [noor], isResembling: query.get('q') === 'nooor', nextCursor: null },
      ],
    });
    await renderScreen(<ColleaguesScreen />);
    const link = await screen.findByRole('link', { name: /Noor <script>/ });
    expect(link.getAttribute('href')).toBe('/people/noor');
    expect(link.querySelector('img')?.getAttribute('src')).toBe('/api/v1/people/noor/photo?size=96&key=k');
    const search = screen.getByLabelText('Zoek een collega');
    await userEvent.type(search, 'nooor');
    expect(await screen.findByText(/Deze mensen lijken erop/)).toBeTruthy();
    await userEvent.clear(search);
    await userEvent.type(search, 'zz');
    expect(await screen.findByText('Niemand gevonden')).toBeTruthy();
    await waitFor(() => expect(api.called('GET /colleagues').length).toBeLessThan(8));
  });
});

describe('the page of a person', () => {
  it('shows what they tell, and leaves out what they do not', async () => {
    fakeApi({
      'GET /colleagues/:id': () => [
        200,
        {
          ...noor,
          unitPath: ['Netbeheer', 'Stations'],
          interests: [],
          spokenLanguages: ['nl', 'not a tag'],
          email: null,
          groups: [{ id: 'g', name: 'Nachtploeg' }],
        },
      ],
    });
    await renderScreen(<ColleagueScreen personId="noor" />);
    expect(await screen.findByText('Netbeheer › Stations')).toBeTruthy();
    expect(screen.getByText('Nederlands, not a tag')).toBeTruthy();
    expect(screen.queryByText('E-mailadres')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Je profiel aanpassen' })).toBeNull();
  });
});
