import { readSettings } from '@zwerm/platform/config/settings';
import { oidcClientOf, oidcSettings } from './oidc-settings.js';

const all = {
  OIDC_ISSUER: 'https://idp.example/',
  OIDC_CLIENT_ID: 'zwerm',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_LABEL: 'Werk',
};
const read = (environment: Record<string, string>) => oidcClientOf(readSettings(oidcSettings, environment));

describe('the settings of OpenID Connect', () => {
  it('are all set, or none', () => {
    expect(read({})).toBeUndefined();
    expect(read(all)).toEqual({
      issuer: 'https://idp.example/',
      clientId: 'zwerm',
      clientSecret: 'secret',
      label: 'Werk',
      secondFactor: [],
      logsOutThere: false,
    });
    for (const name of Object.keys(all)) expect(() => read({ ...all, [name]: '' })).toThrow(name);
  });

  it('choose what of a provider is believed, and whether one signs out there, only where there is one', () => {
    const chosen = { OIDC_SECOND_FACTOR: 'amr:mfa', OIDC_LOGOUT: 'provider' };
    expect(read({ ...all, ...chosen })).toMatchObject({
      secondFactor: [{ claim: 'amr', value: 'mfa' }],
      logsOutThere: true,
    });
    for (const [name, value] of Object.entries(chosen))
      expect(() => read({ [name]: value })).toThrow('OIDC_ISSUER');
    expect(() => read({ ...all, OIDC_SECOND_FACTOR: 'mfa' })).toThrow('OIDC_SECOND_FACTOR');
  });

  it('take plain http on this machine only', () => {
    for (const issuer of ['http://localhost:9', 'http://127.0.0.1:9', 'http://[::1]:9'])
      expect(read({ ...all, OIDC_ISSUER: issuer })?.issuer).toBe(issuer);
    for (const issuer of ['http://idp.example', 'http://localhost.evil.example', 'ftp://localhost', 'idp'])
      expect(() => read({ ...all, OIDC_ISSUER: issuer })).toThrow('OIDC_ISSUER');
  });
});
