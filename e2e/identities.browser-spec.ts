import { freePort } from '@zwerm/platform/embedded-postgres/ports';
import type { Browser } from 'playwright-core';
import {
  optionsFor,
  startProvider,
  type ProviderUnderTest,
} from '../apps/gateway/test/identity-providers.js';
import { ApiClient, eventually } from './api-client.js';
import { accessibilityProblems, arrive, openBrowser, scrollsSideways, untilLoaded } from './browser.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);
const administrator = { email: 'beheer@example.org', password: 'correct horse battery' };

describe('linking and unlinking the account of one’s work', () => {
  const data = newDataFolder();
  let provider: ProviderUnderTest;
  let suite: SuiteProcess;
  let browser: Browser;
  let subject = '';

  beforeAll(async () => {
    const port = String(await freePort(27_000));
    const zwermAt = `http://127.0.0.1:${port}`;
    provider = await startProvider(() => subject, { zwermAt });
    const { oidc } = optionsFor(provider);
    suite = await startSuiteProcess({
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
      PORT: port,
      PUBLIC_URL: zwermAt,
      OIDC_ISSUER: oidc.issuer,
      OIDC_CLIENT_ID: oidc.clientId,
      OIDC_CLIENT_SECRET: oidc.clientSecret,
      OIDC_LABEL: oidc.label,
    });
    const [, token = ''] = /first-administrator#(\S+)/.exec(suite.output()) ?? [];
    await ApiClient.stranger(suite.url).ok('POST', '/first-administrator', {
      token,
      displayName: 'Beheer',
      ...administrator,
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await suite?.kill();
    await provider?.close();
    await data.remove();
  });

  it.each([
    ['nl', 390],
    ['en', 1280],
  ] as const)('goes on here and ends sessions elsewhere, in %s at %i pixels', async (language, width) => {
    subject = `beheer-${language}`;
    const elsewhere = await ApiClient.signedIn(suite.url, administrator.email, administrator.password);
    const { page, text, context, complaints } = await arrive(
      browser,
      suite.url,
      administrator,
      language,
      width,
    );
    await page.goto('/settings/security');
    await untilLoaded(page);
    await page.getByText(text('identities.none')).waitFor();
    await page.getByRole('link', { name: text('identities.link', { label: 'Werk' }) }).click();
    const unlink = page.getByRole('button', { name: `${text('identities.unlink')}: ` });
    await unlink.waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/settings/security');
    // The fact that ends sessions arrives, and leaves the one that goes on here.
    await eventually(
      () => elsewhere.call('GET', '/me'),
      ({ status }) => status === 401,
    );
    await page.reload();
    await unlink.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);

    await unlink.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: text('identities.unlink') }).click();
    await page.waitForURL((address) => address.pathname === '/sign-in');
    await page.getByRole('link', { name: text('sso.signIn', { label: 'Werk' }) }).click();
    await page.getByText(text('sso.unknownPerson')).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
