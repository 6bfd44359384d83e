import { entraUser } from '@zwerm/contracts/scim/entra-requests';
import type { Browser } from 'playwright-core';
import { ApiClient } from './api-client.js';
import { accessibilityProblems, arrive, openBrowser, scrollsSideways, untilLoaded } from './browser.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);
const administrator = { email: 'beheer@example.org', password: 'correct horse battery' };
const inFiveDays = (): string => new Date(Date.now() + 5 * 86_400_000).toISOString();

describe('the screen of the SCIM connection, once it is used', () => {
  const data = newDataFolder();
  let suite: SuiteProcess;
  let browser: Browser;

  beforeAll(async () => {
    suite = await startSuiteProcess({ ZWERM_DATA_DIR: data.path, ZWERM_DEMO: 'off' });
    const [, token = ''] = /first-administrator#(\S+)/.exec(suite.output()) ?? [];
    await ApiClient.stranger(suite.url).ok('POST', '/first-administrator', {
      token,
      displayName: 'Beheer',
      ...administrator,
    });
    const client = await ApiClient.signedIn(suite.url, administrator.email, administrator.password);
    await client.ok('POST', '/scim-tokens', { name: 'Okta', expiresAt: inFiveDays() });
    const { token: scimToken } = await client.ok('POST', '/scim-tokens', { name: 'Entra ID' });
    for (let times = 0; times < 2; times++)
      await fetch(`${suite.url}/scim/v2/Users`, {
        method: 'POST',
        headers: { authorization: `Bearer ${scimToken}`, 'content-type': 'application/scim+json' },
        body: JSON.stringify(entraUser()),
      });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await suite?.kill();
    await data.remove();
  });

  it.each([
    ['nl', 390],
    ['en', 1280],
  ] as const)('tells the raw cause in %s at %i pixels, and axe finds nothing', async (language, width) => {
    const { page, text, context } = await arrive(browser, suite.url, administrator, language, width);
    await page.goto('/admin/provisioning');
    await untilLoaded(page);
    await page.getByText('uniqueness: the userName, externalId').waitFor();
    await page.getByText(text('provisioning.body')).click();
    await page.getByText('"roles":[]').waitFor();
    await page.getByText(text('provisioning.expiresSoonText')).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await context.close();
  });
});
