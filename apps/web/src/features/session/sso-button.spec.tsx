import { screen } from '@testing-library/react';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { SsoButton } from './sso-button.js';

const offer = (oidc: { label: string } | null): unknown =>
  fakeApi({ 'GET /sign-in-methods': () => [200, { password: true, oidc }] });

describe('signing in through an identity provider', () => {
  it('leads there, and back to a page of our own only (A71)', async () => {
    offer({ label: 'Microsoft' });
    await renderScreen(<SsoButton returnTo="//evil.example" />);
    const link = await screen.findByRole('link', { name: 'Aanmelden met Microsoft' });
    expect(link.getAttribute('href')).toBe('/api/v1/oidc/start?returnTo=%2F');
  });

  it('says what to do when the account is not known here', async () => {
    offer(null);
    await renderScreen(<SsoButton returnTo={undefined} problem="oidc-unknown-person" />);
    expect(screen.getByRole('alert').textContent).toBe(
      'Je account is hier nog niet bekend. Vraag je gebruikersbeheerder.',
    );
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says that the link of an invitation was used', async () => {
    offer(null);
    await renderScreen(<SsoButton returnTo={undefined} problem="link-used" />);
    expect(screen.getByRole('alert').textContent).toContain('Deze link is al gebruikt');
  });

  it('says nothing of a code it does not know', async () => {
    offer(null);
    await renderScreen(<SsoButton returnTo={undefined} problem="<b>x</b>" />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
