import type { Browser, Locator } from 'playwright-core';
import { ApiClient, eventually } from './api-client.js';
import { accessibilityProblems, arrive, openBrowser, untilLoaded, type Visitor } from './browser.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);

const password = 'a password only for this test';
const loginOf = (name: string) => ({ email: `${name}@polderlicht.example`, password });

/** What people do in the suite, through the screens, on the demo organisation. */
describe('a walk through the suite', () => {
  const data = newDataFolder();
  const challenges = new Map<string, { id: string; question: string }>();
  let suite: SuiteProcess;
  let browser: Browser;
  let samira: ApiClient;

  beforeAll(async () => {
    suite = await startSuiteProcess({ ZWERM_DATA_DIR: data.path, ZWERM_DEMO_PASSWORD: password });
    browser = await openBrowser();
    samira = await ApiClient.signedIn(suite.url, loginOf('samira').email, password);
    const { items } = await samira.ok('GET', '/challenges');
    for (const challenge of items) challenges.set(`${challenge.phase} ${challenge.method}`, challenge);
  });
  afterAll(async () => {
    await browser?.close();
    await suite?.kill();
    await data.remove();
  });

  const challengeIn = (phaseAndMethod: string): { id: string; question: string } => {
    const found = challenges.get(phaseAndMethod);
    if (!found) throw new Error(`no challenge in ${phaseAndMethod}: ${[...challenges.keys()].join(', ')}`);
    return found;
  };

  describe.each([
    ['nl', 1280],
    ['en', 390],
  ] as const)('in %s at %i px', (language, width) => {
    let noor: Visitor;
    let willem: Visitor;
    beforeAll(async () => {
      noor = await arrive(browser, suite.url, loginOf('noor'), language, width);
      willem = await arrive(browser, suite.url, loginOf('willem'), language, width);
    });
    afterEach(() => {
      // Emptied, so that one walk's complaint is not held against the next.
      expect([noor.complaints.splice(0), willem.complaints.splice(0)]).toEqual([[], []]);
    });
    afterAll(async () => {
      await noor?.context.close();
      await willem?.context.close();
    });

    it('counts a vote by the key J, takes it back with U, and keeps the choice over a reload', async () => {
      const { page, text } = noor;
      await page.goto(`/challenges/${challengeIn('voting agree-disagree-pass').id}/vote`);
      const card = page.locator('article h2');
      const firstIdea = (await card.textContent())!;
      const before = await progressOf(noor);
      const saved = page.getByText(text('vote.saved'), { exact: true });

      await page.keyboard.press('j');
      await eventually(
        () => progressOf(noor),
        (voted) => voted === before + 1,
      );
      expect(await card.textContent()).not.toBe(firstIdea);
      await saved.waitFor();
      await expectSound(noor);

      await page.keyboard.press('u');
      await eventually(
        () => progressOf(noor),
        (voted) => voted === before,
      );
      expect(await card.textContent()).toBe(firstIdea);

      await page.keyboard.press('j');
      await saved.waitFor();
      await page.reload();
      await card.waitFor();
      expect(await progressOf(noor)).toBe(before + 1);
      await page.getByRole('button', { expanded: false }).click();
      const choice = page.getByRole('group', { name: firstIdea, exact: true });
      const agree = choice.getByRole('button', { name: text('choice.agree'), exact: true });
      expect(await agree.getAttribute('aria-pressed')).toBe('true');
      await expectSound(noor);
    });

    it('shows what is alike while an idea is written, hands out a receipt and lets it be withdrawn', async () => {
      const { page, text } = noor;
      const { id } = challengeIn('ideation agree-disagree-pass');
      const { items } = await samira.ok('GET', `/challenges/${id}/ideas?limit=1`);
      const firstLine = `${items[0].title} (${language} ${width})`;

      await page.goto(`/challenges/${id}`);
      await page
        .getByRole('link', { name: text('challenge.share') })
        .first()
        .click();
      await page.getByLabel(text('submit.body')).fill(`${firstLine}\n${items[0].body}`);
      const alike = page.getByRole('region', { name: text('similar.title'), exact: true });
      await alike.getByRole('link', { name: items[0].title, exact: true }).waitFor();
      expect(await page.getByLabel(text('submit.ideaTitle'), { exact: true }).inputValue()).toBe(firstLine);
      await expectSound(noor);

      await page.getByRole('button', { name: text('submit.send') }).click();
      await page.getByRole('heading', { level: 1, name: text('receipt.title') }).waitFor();
      await expectSound(noor);

      const inList = page.getByRole('heading', { level: 3, name: firstLine }).getByRole('link');
      await page.goto(`/challenges/${id}`);
      await page.getByLabel(text('ideas.order')).selectOption('newest');
      await inList.click();
      await page.getByRole('button', { name: text('idea.withdraw') }).click();
      const dialog = page.getByRole('dialog', { name: text('idea.withdrawTitle') });
      await dialog.waitFor();
      await expectSound(noor);
      await dialog.getByRole('button', { name: text('idea.withdraw') }).click();
      await page.getByText(text('idea.withdrawn')).first().waitFor();

      await page.goto(`/challenges/${id}`);
      await page.getByLabel(text('ideas.order')).selectOption('newest');
      await untilLoaded(page);
      expect(await inList.count()).toBe(0);
    });

    it('shows the standing of a running round once noor has judged herself, without a reload', async () => {
      const { page, text } = noor;
      const { id } = challengeIn('voting support');
      const own = await ApiClient.signedIn(suite.url, loginOf('noor').email, password);
      const { judgeFirst } = await own.ok('GET', `/challenges/${id}/round`);
      await page.goto(`/challenges/${id}/results`);
      // Whoever has judged in one language sees the standing in the next one at once.
      if (!judgeFirst.isEnough) {
        await page.getByText(text('judgeFirst.title'), { exact: true }).waitFor();
        expect(await page.getByRole('img').count()).toBe(0);
        await expectSound(noor);
        const { items } = await own.ok('GET', `/challenges/${id}/next`);
        await own.ok('PUT', `/ideas/${items[0].ideaId}/vote`, { value: 'support' });
      }
      expect(await ballotsShown(noor)).toBeGreaterThan(0);
      await expectSound(noor);
    });

    it('follows somebody else’s support within three seconds, without a reload', async () => {
      const { page } = noor;
      const { id } = challengeIn('voting support');
      const { items: ideas } = await samira.ok('GET', `/challenges/${id}/ideas?limit=100`);
      const { items: own } = await samira.ok('GET', `/challenges/${id}/ballot`);
      const supported = new Set(
        own
          .filter(({ value }: { value: string | null }) => value)
          .map(({ ideaId }: { ideaId: string }) => ideaId),
      );
      const next = ideas.find((idea: { id: string }) => !supported.has(idea.id));
      const connected = page.waitForResponse((response) => response.url().includes('/live'));
      await page.goto(`/challenges/${id}/results`);
      expect((await connected).status()).toBe(200);
      const ballots = await ballotsShown(noor);
      const loadedAt = () => page.evaluate<number>('performance.timeOrigin');
      const loadedOnce = await loadedAt();

      const castAt = Date.now();
      await samira.ok('PUT', `/ideas/${next.id}/vote`, { value: 'support' });
      await eventually(
        () => ballotsShown(noor),
        (shown) => shown === ballots + 1,
        3_000,
      );
      console.info(`followed after ${Date.now() - castAt} ms`);
      expect(await loadedAt()).toBe(loadedOnce);
      await expectSound(noor);
    });

    it('announces a challenge launched in five steps, for others to see', async () => {
      const { page, text } = willem;
      const title = `Minder papier op kantoor (${language})`;
      await page.goto('/');
      await page
        .getByRole('link', { name: text('app.navLaunch') })
        .first()
        .click();
      await field(willem, 'launch.question').fill('Welk papier kunnen we missen?');
      await field(willem, 'launch.name').fill(title);
      await field(willem, 'launch.context').fill('Vorig jaar drukten we een half miljoen pagina’s af.');
      await goOn(willem, 'question', 'scope');
      await field(willem, 'launch.domain').selectOption({ index: 1 });
      await field(willem, 'launch.criteria').fill('Werkt op elke afdeling');
      await goOn(willem, 'scope', 'dates');
      await goOn(willem, 'dates', 'voting');
      await goOn(willem, 'voting', 'review');
      await expectSound(willem);
      await page.getByRole('button', { name: text('launch.announce') }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.locator('header').getByText(text('phase.announced')).first().waitFor();

      await noor.page.goto('/challenges?phase=announced');
      await noor.page.getByRole('link', { name: title }).waitFor();
      await expectSound(noor);
    });

    it('briefs leadership: the question, who took part, the best ideas with their margins, the fingerprint', async () => {
      const { page, text } = willem;
      const { id, question } = challengeIn('review agree-disagree-pass');
      const brief = await (
        await ApiClient.signedIn(suite.url, loginOf('willem').email, password)
      ).ok('GET', `/challenges/${id}/brief`);
      await page.goto('/');
      await page
        .getByRole('link', { name: text('home.readBrief') })
        .first()
        .click();
      await page.waitForURL(`**/challenges/${id}/brief`);
      const figures = page.getByRole('list', { name: text('brief.figures') });
      await figures.waitFor();
      await page.getByText(question, { exact: true }).waitFor();
      const share = text('turnout.share', { percent: String(Math.round(brief.turnout.share * 100)) });
      expect(await figures.getByText(share, { exact: true }).count()).toBeGreaterThan(0);
      const ideas: { title: string; n: number }[] = brief.items;
      const top = page.getByRole('region', { name: text('brief.top', { count: String(brief.topCount) }) });
      expect(await top.getByRole('link').allTextContents()).toEqual(ideas.map(({ title }) => title));
      const margins = await top
        .getByRole('img')
        .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label')));
      // With fewer than ten votes a margin says too little to be drawn.
      const counts = ideas.filter(({ n }) => n >= 10).map(({ n }) => n);
      expect(margins).toEqual(
        counts.map((n) => expect.stringMatching(new RegExp(`^\\d+%,.* \\d+% .* \\d+%, .*\\b${n} `))),
      );
      expect(brief.hash).toMatch(/^[0-9a-f]{64}$/);
      await page.getByText(text('results.hash', { hash: brief.hash })).waitFor();
      await expectSound(willem);
    });

    it('asks to sign in after signing out, and returns to where the person was going', async () => {
      const { page, text } = noor;
      const target = `/challenges/${challengeIn('voting support').id}/results`;
      await page.goto('/settings');
      await page.getByRole('button', { name: text('settings.signOut') }).click();
      await page.getByRole('heading', { level: 1, name: text('signIn.title') }).waitFor();

      await page.goto(target);
      await page.getByRole('heading', { level: 1, name: text('signIn.title') }).waitFor();
      await expectSound(noor);
      await page.getByLabel(text('signIn.email')).fill(loginOf('noor').email);
      await page.getByLabel(text('signIn.password'), { exact: true }).fill(password);
      await page.getByRole('button', { name: text('signIn.submit') }).click();
      await page.waitForURL(`**${target}`);
      await page.getByRole('heading', { level: 2, name: text('results.title') }).waitFor();
    });
  });
});

async function expectSound({ page }: Visitor): Promise<void> {
  await untilLoaded(page);
  expect(await accessibilityProblems(page)).toEqual([]);
}

/** How many ideas were judged, as the ballot says. */
async function progressOf({ page, language }: Visitor): Promise<number> {
  const pattern = language === 'nl' ? /(\d+) van \d+ beoordeeld/ : /(\d+) of \d+ judged/;
  return numberIn(page.getByText(pattern).filter({ visible: true }).first(), pattern);
}

/** How many votes stand behind the results, as the page says. */
async function ballotsShown({ page, language }: Visitor): Promise<number> {
  const pattern = language === 'nl' ? /deden mee\. ([\d.]+) stem/ : /took part\. ([\d,]+) vote/;
  return numberIn(page.getByText(pattern).first(), pattern);
}

async function numberIn(place: Locator, pattern: RegExp): Promise<number> {
  const found = pattern.exec((await place.textContent()) ?? '')?.[1];
  return Number(found?.replaceAll(/[.,]/g, ''));
}

const field = ({ page, text }: Visitor, key: string): Locator =>
  // Mantine adds a star to the label of what must be filled in.
  page
    .getByRole('textbox', { name: text(key) })
    .or(page.getByRole('combobox', { name: text(key) }))
    .first();

/** From one step of the wizard to the next. */
async function goOn(visitor: Visitor, from: string, to: string): Promise<void> {
  const { page, text } = visitor;
  await page.getByRole('heading', { level: 2, name: text(`launch.step.${from}`), exact: true }).waitFor();
  await expectSound(visitor);
  await page.getByRole('button', { name: text('action.next'), exact: true }).click();
  await page.getByRole('heading', { level: 2, name: text(`launch.step.${to}`), exact: true }).waitFor();
}
