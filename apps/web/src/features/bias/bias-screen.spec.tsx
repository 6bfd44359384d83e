import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Bias } from '../../api/types.js';
import { someChallenge, someIdea } from '../../test-support/builders.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { BiasScreen } from './bias-screen.js';

const silent = { state: 'too-few', told: null } as const;

const bias: Bias = {
  number: 1,
  crowd: 10,
  risks: ['parts-missing', 'uneven-turnout'],
  exposure: {
    state: 'told',
    told: { ideas: 40, unseen: 3, enoughViewers: 5, fifths: [0.06, 0.14, 0.2, 0.25, 0.35], gini: 0.281 },
  },
  late: {
    state: 'told',
    told: {
      ideas: 2,
      earlyMedian: 30,
      items: [{ ideaId: 'b', listedAt: '2026-11-20T08:00:00.000Z', seenBy: null, missed: 26 }],
    },
  },
  participation: {
    state: 'told',
    told: {
      parts: [
        { members: ['north'], people: 120, percent: 75 },
        { members: ['no-unit'], people: 30, percent: 25 },
      ],
    },
  },
  top: {
    state: 'told',
    told: {
      ...{ topCount: 10, enoughVotes: 30, enoughOfPart: 10, parts: 2 },
      items: [
        { ideaId: 'a', n: 80, isThin: false, missingParts: 0 },
        { ideaId: 'b', n: 12, isThin: true, missingParts: 1 },
      ],
    },
  },
  bursts: {
    state: 'told',
    told: { tested: 6, votes: 300, items: [{ ideaId: 'a', hour: '2026-11-20T13:00:00.000Z', votes: 144 }] },
  },
  skips: {
    state: 'told',
    told: {
      items: [{ ideaId: 'b', seenBy: 40, passes: 22 }],
      bands: [
        { from: 0, to: 0.5, share: 0.7 },
        { from: 0.5, to: 1, share: 0.3 },
      ],
    },
  },
  effort: { state: 'told', told: { removed: 0.034, movesIn: ['b'], movesOut: ['a'] } },
};

async function open(change: Partial<Bias> = {}, language: 'nl' | 'en' = 'nl') {
  const ideas = [someIdea({ id: 'a', title: 'Eerste idee' }), someIdea({ id: 'b', title: 'Tweede idee' })];
  fakeApi({
    'GET /challenges/challenge': () => [200, someChallenge()],
    'GET /challenges/:id/bias': () => [200, { ...bias, ...change }],
    'GET /challenges/:id/ideas': () => [200, { items: ideas, nextCursor: null }],
    'GET /units': () => [200, { items: [{ id: 'north', name: 'Noord' }], nextCursor: null }],
  });
  await renderScreen(<BiasScreen challengeId="challenge" />, { language });
  await screen.findByText(language === 'nl' ? /^Niets hier gaat over één mens/ : /^Nothing here/);
}

describe('the report of bias', () => {
  it('says first what was found, in words', async () => {
    await open();
    expect(screen.getByText('2 risico’s op vertekening gevonden')).toBeTruthy();
    expect(screen.getAllByText(/nauwelijks geoordeeld|veel minder mensen mee/)).toHaveLength(2);
  });

  it('says how evenly ideas were shown, as a picture with a name and the same numbers as a table', async () => {
    await open();
    expect(screen.getByText('3 van de 40 ideeën zijn niet door ten minste 5 mensen gezien.')).toBeTruthy();
    const picture = screen.getByRole('img', { name: /^Deel van alle keren tonen/ });
    expect(picture.getAttribute('aria-label')).toContain('Minst getoonde vijfde: 6%');
    await userEvent.click(screen.getAllByRole('button', { name: 'Toon als tabel' })[1]!);
    const table = within(screen.getByRole('table', { name: /^Deel van alle keren tonen/ }));
    expect(table.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      ...['6%', '14%', '20%', '25%', '35%'],
    ]);
  });

  it('says on how many judgements the top stands, and what late ideas missed', async () => {
    await open();
    expect(screen.getByText('1 van de 2 ideeën bovenaan kreeg minder dan 30 oordelen.')).toBeTruthy();
    const top = within(screen.getByRole('table', { name: /^De 10 ideeën bovenaan/ }));
    expect(await top.findByRole('row', { name: '2 Tweede idee 12 (weinig) 1 van 2' })).toBeTruthy();
    const late = within(screen.getByRole('table', { name: /later bij kwamen/ }));
    expect(late.getByRole('row', { name: /20 nov 2026 Tweede idee heel weinig 26$/ })).toBeTruthy();
  });

  it('gives the turnout of parts by their names, in quarters', async () => {
    await open();
    const name = /^Opkomst van elk deel.* Noord .*75%.*Zonder afdeling.*25%$/;
    expect(await screen.findByRole('img', { name })).toBeTruthy();
  });

  it('says when many came together to one idea, and how many', async () => {
    await open();
    expect(screen.getByText(/^Op 1 idee stemden/)).toBeTruthy();
    expect((await screen.findByText(/144 mensen/)).textContent).toMatch(
      /Eerste idee .*20 nov 2026, .*144 mensen$/,
    );
  });

  it('says which ideas would move if who skips nearly everything weighed less', async () => {
    await open();
    expect(screen.getByText(/3% van het gewicht/)).toBeTruthy();
    const moves = screen.getByRole('heading', { name: 'Zou erin komen' }).parentElement!;
    expect(await within(moves).findByRole('link', { name: 'Tweede idee' })).toBeTruthy();
  });

  it('says what is passed over, and how many people do so much, as bars and as a table', async () => {
    await open();
    const table = within(screen.getByRole('table', { name: /meest overgeslagen/ }));
    expect(await table.findByRole('row', { name: '55% Tweede idee 22 40' })).toBeTruthy();
    expect(screen.getByRole('img', { name: /Tot 50%: 70%, 50 tot 100%: 30%$/ })).toBeTruthy();
  });

  it('says why where there is nothing to tell', async () => {
    const hidden = { state: 'until-close', told: null } as const;
    await open({
      risks: [],
      exposure: silent,
      late: silent,
      top: hidden,
      participation: silent,
      bursts: silent,
      skips: hidden,
      effort: silent,
    });
    expect(screen.getAllByText(/^Hiervoor zijn er te weinig/)).toHaveLength(5);
    expect(screen.getAllByText('Dit blijft dicht zolang er gestemd wordt.')).toHaveLength(2);
    expect(screen.getByText(/^Geen vertekening gevonden/)).toBeTruthy();
  });

  it('speaks English', async () => {
    await open({}, 'en');
    expect(screen.getByText('3 of the 40 ideas have not been seen by at least 5 people.')).toBeTruthy();
  });
});
