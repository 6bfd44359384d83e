import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { someMe } from '../../test-support/builders.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { ViewingBanner } from './viewing-banner.js';

const viewing = { personId: 'me', endsAt: '2026-11-25T10:30:00.000Z' };

describe('the banner of looking as somebody else', () => {
  it('says as whom and until when, with the way back', async () => {
    const api = fakeApi({
      'GET /view-as': () => [200, { viewing }],
      'DELETE /view-as': () => [503, { code: 'service-unavailable' }],
    });
    await renderScreen(<ViewingBanner />, { me: someMe({ viewedBy: 'ann' }) });
    expect(await screen.findByText(/Je kijkt mee als Noor de Wit.*Dit stopt vanzelf om/)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Stop met meekijken' }));
    expect(api.called('DELETE /view-as')).toHaveLength(1);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('is not there through one’s own eyes, and asks nothing', async () => {
    const api = fakeApi({});
    await renderScreen(<ViewingBanner />);
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(api.called('GET /view-as')).toEqual([]);
  });
});
