import type { Browser } from 'playwright-core';
import { approveAll } from './access-matrix-people.js';
import { ApiClient } from './api-client.js';
import {
  accessibilityProblems,
  arrive,
  openBrowser,
  scrollsSideways,
  sizeOf,
  untilLoaded,
  type Visitor,
} from './browser.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

const password = 'a password only for this test';
const emailOf = (name: string): string => `${name}@polderlicht.example`;
const login = (name: string): { email: string; password: string } => ({ email: emailOf(name), password });

/** What the screens of rights show only after a click: forms, dialogs, requests that wait, the banner. */
describe.each(['nl', 'en'] as const)('rights on screen, in %s', (language) => {
  const data = newDataFolder();
  let suite: SuiteProcess;
  let browser: Browser;
  let second: Visitor;

  beforeAll(async () => {
    suite = await startSuiteProcess({ ZWERM_DATA_DIR: data.path, ZWERM_DEMO: 'off' });
    await fill();
    browser = await openBrowser();
    second = await arrive(browser, suite.url, login('tweede'), language, 1280);
  });
  afterAll(async () => {
    await browser?.close();
    await suite?.kill();
    await data.remove();
  });

  /** Two administrators, a leader with a domain, and Noor, for whom leadership was asked. */
  async function fill(): Promise<void> {
    const [, token] = /first-administrator#(\S+)/.exec(suite.output()) ?? [];
    await ApiClient.stranger(suite.url).ok('POST', '/first-administrator', {
      token,
      displayName: 'Beheer',
      ...login('beheer'),
    });
    const first = await ApiClient.signedIn(suite.url, emailOf('beheer'), password);
    const register = async (name: string, roles: string[] = []): Promise<string> => {
      const person = { displayName: name, ...login(name.toLowerCase()), kind: 'employee', language, roles };
      return (await first.ok('POST', '/people', person)).id as string;
    };
    await register('Tweede', ['administrator']);
    await register('Leider', ['leadership']);
    await approveAll(await ApiClient.signedIn(suite.url, emailOf('tweede'), password));
    const leader = await ApiClient.signedIn(suite.url, emailOf('leider'), password);
    await leader.ok('POST', '/domains', {
      name: { nl: 'Veiligheid op elke locatie', en: 'Safety in every place' },
      goal: { nl: 'Iedereen veilig thuis', en: 'Everyone home safely' },
    });
    const noor = await register('Noor');
    await first.ok('PUT', `/people/${noor}/roles`, {
      roles: ['leadership'],
      reason: 'Leads the grid from May.',
    });
  }

  const expectSound = async ({ page, complaints }: Visitor): Promise<void> => {
    for (const width of [390, 1280]) {
      await page.setViewportSize(sizeOf(width));
      expect([width, await accessibilityProblems(page)]).toEqual([width, []]);
      expect([width, await scrollsSideways(page)]).toEqual([width, false]);
    }
    expect(complaints.splice(0)).toEqual([]);
  };
  const choose = async ({ page, text }: Visitor, name: string): Promise<void> => {
    await page.goto('/admin/rights');
    await untilLoaded(page);
    await page.getByRole('combobox', { name: text('rights.choosePerson') }).pressSequentially(name);
    await page.getByRole('option', { name }).click();
    await page.getByRole('form', { name: text('rights.grant') }).waitFor();
  };

  it('gives a role for a part and until a day, and takes it away again', async () => {
    const { page, text } = second;
    await choose(second, 'Noor');
    await expectSound(second);
    const form = page.getByRole('form', { name: text('rights.grant') });
    await form.getByLabel(text('rights.role')).selectOption('evaluator');
    await form.getByLabel(text('rights.lastDay')).fill('2099-01-31');
    await form.getByRole('button', { name: text('rights.give') }).click();
    await page.getByText(text('rights.granted')).waitFor();
    await page.getByRole('list', { name: text('rights.grants') }).waitFor();
    await form.getByLabel(text('rights.where'), { exact: true }).selectOption('everywhere');
    await expectSound(second);
    await page.getByRole('button', { name: text('rights.revoke') }).click();
    const dialog = page.getByRole('dialog', { name: text('rights.revokeTitle') });
    await dialog.waitFor();
    await expectSound(second);
    await dialog.getByRole('button', { name: text('rights.revoke') }).click();
    await page.getByText(text('rights.noGrants')).waitFor();
  });

  it('asks why before looking as somebody else, says so on every screen, and stops', async () => {
    const { page, text } = second;
    await choose(second, 'Noor');
    await page.getByRole('button', { name: text('viewing.begin') }).click();
    const dialog = page.getByRole('dialog', { name: text('viewing.title') });
    await dialog.getByLabel(text('viewing.reason')).fill('Why');
    await dialog.getByRole('button', { name: text('viewing.begin') }).click();
    await dialog.getByText(text('viewing.reasonTooShort')).waitFor();
    await expectSound(second);
    await dialog.getByLabel(text('viewing.reason')).fill('Noor says that a challenge is missing.');
    await dialog.getByRole('button', { name: text('viewing.begin') }).click();
    const banner = page.getByRole('complementary', { name: text('viewing.banner') });
    // The app starts anew as that person; going elsewhere meanwhile would cut it off.
    await banner.waitFor();
    for (const path of ['/', '/challenges', '/settings']) {
      await page.goto(path);
      await banner.getByText(text('viewing.asWhom', { name: 'Noor' })).waitFor();
      await untilLoaded(page);
      await expectSound(second);
    }
    await banner.getByRole('button', { name: text('viewing.stop') }).click();
    await banner.waitFor({ state: 'detached' });
  });

  it('shows what waits for a second administrator, who approves it', async () => {
    const { page, text } = second;
    await page.goto('/admin/rights');
    await untilLoaded(page);
    await page.getByText('Leads the grid from May.').first().waitFor();
    await expectSound(second);
    await page
      .getByRole('button', { name: new RegExp(`^${text('rights.approve')}`) })
      .first()
      .click();
    await page.getByText(text('rights.noRequests')).waitFor();
    await untilLoaded(page);
    await expectSound(second);
    const noor = await ApiClient.signedIn(suite.url, emailOf('noor'), password);
    expect((await noor.ok('GET', '/me')).roles).toContain('leadership');
  });
});
