import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ApiClient } from './api-client.js';

export type Language = 'nl' | 'en';
const catalogueOf = (language: Language): Record<string, string> =>
  JSON.parse(
    readFileSync(path.resolve(__dirname, `../apps/web/src/i18n/${language}.json`), 'utf8'),
  ) as Record<string, string>;
const catalogues: Record<Language, Record<string, string>> = { nl: catalogueOf('nl'), en: catalogueOf('en') };

/** The text of a key as the screen shows it; of placeholders only those that just name a value. */
export function textOf(language: Language, key: string, values: Record<string, string> = {}): string {
  const found = catalogues[language][key];
  if (found === undefined) throw new Error(`no text ${key} in ${language}`);
  return found.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

/** Chromium of this machine, without any traffic of its own. */
export function openBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error('Chromium is not installed');
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] });
}

export const sizeOf = (width: number): { width: number; height: number } => ({
  width,
  height: width < 600 ? 844 : 900,
});

/** A person at a screen of this width, in this language. Fails on any script error or blocked resource. */
export async function visit(
  browser: Browser,
  url: string,
  language: Language,
  width: number,
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    viewport: sizeOf(width),
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A refusal the test provokes is logged by the browser as a failed resource: that is no fault of the page.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  return { context, page, language, complaints, text: (key, values) => textOf(language, key, values) };
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly language: Language;
  readonly complaints: string[];
  readonly text: (key: string, values?: Record<string, string>) => string;
}

export async function signIn({ page, text }: Visitor, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(text('signIn.email')).fill(email);
  await page.getByLabel(text('signIn.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: text('signIn.submit') }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

/** A signed-in person whose own language is the one asked for. */
export async function arrive(
  browser: Browser,
  url: string,
  login: { readonly email: string; readonly password: string },
  language: Language,
  width: number,
): Promise<Visitor> {
  const api = await ApiClient.signedIn(url, login.email, login.password);
  const me = await api.ok('GET', '/me');
  await api.ok('PATCH', '/me', { language }, { 'if-match': `"${me.id}-${me.version}"` });
  const visitor = await visit(browser, url, language, width);
  await signIn(visitor, login.email, login.password);
  return visitor;
}

/** Waits until no part of the page is still loading. */
export async function untilLoaded(page: Page): Promise<void> {
  // A locator, because the app's policy for scripts forbids the evaluation that waiting for a function needs.
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
}

/** What axe finds wrong with the page as it is now: rules of WCAG 2.2 A and AA. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .options({ resultTypes: ['violations'] })
    // Without frames of other sites on the page the quicker mode finds the same, and opens no second page to do so.
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Whether anything sticks out to the right of the screen. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
