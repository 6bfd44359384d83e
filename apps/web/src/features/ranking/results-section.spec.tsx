import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Ranking } from '../../api/types.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { someRound, someRow } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { ResultsSection } from './results-section.js';

const rows = [
  someRow({ ideaId: 'a', title: 'Idee A', rank: 1, tier: 1 }),
  someRow({ ideaId: 'b', title: 'Idee B', rank: 2, tier: 1, score: 0.7 }),
  someRow({ ideaId: 'c', title: 'Idee C', rank: 3, tier: 2, score: 0.4, low: 0.3, high: 0.5 }),
];

function someRanking(change: Partial<Ranking> = {}): Ranking {
  return {
    challengeId: 'challenge',
    roundId: 'round',
    number: 1,
    method: 'agree-disagree-pass',
    methodVersion: 'agree-disagree-pass/1',
    state: 'live',
    asOf: '2026-11-23T09:42:00.000Z',
    version: 1,
    hash: null,
    participants: 20,
    eligible: 60,
    ballots: 171,
    items: rows,
    leftOut: [],
    nextCursor: null,
    ...change,
  };
}

async function openResults(answer: () => [number, unknown], rounds: readonly object[] = []) {
  fakeApi({
    'GET /challenges/:id/ranking': answer,
    'GET /challenges/:id/round': () => [200, someRound()],
    'GET /challenges/:id/rounds': () => [200, { items: rounds }],
  });
  return renderScreen(<ResultsSection challengeId="challenge" />);
}

describe('results', () => {
  it('put ideas that cannot be told apart in one band', async () => {
    await openResults(() => [200, someRanking()]);
    const first = (await screen.findByRole('heading', { name: /Groep 1/ })).closest('li');
    expect(
      within(first as HTMLElement)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Idee A', 'Idee B']);
    expect(screen.getByRole('heading', { name: /Groep 2.*Eén idee/ })).toBeTruthy();
  });

  it('have a table with the same rows', async () => {
    await openResults(() => [200, someRanking()]);
    await userEvent.click(await screen.findByRole('button', { name: 'Toon als tabel' }));
    const table = screen.getByRole('table', { name: /Rangorde/ });
    expect(within(table).getAllByRole('row')).toHaveLength(rows.length + 1);
    expect(within(table).getByRole('cell', { name: '30% tot 50%' })).toBeTruthy();
  });

  it('say how many of those who may vote took part', async () => {
    await openResults(() => [200, someRanking()]);
    expect(await screen.findByText('33%')).toBeTruthy();
    expect(screen.getByText(/20 van 60 mensen deden mee/)).toBeTruthy();
  });

  it('stay closed during the vote, with the day on which they open', async () => {
    await openResults(() => [403, { code: 'results-hidden' }]);
    expect(await screen.findByText('De uitslag blijft dicht zolang er gestemd wordt')).toBeTruthy();
    expect(await screen.findByText(/ma 30 nov 2026/)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('count voters, not votes, where one voter may support many ideas', async () => {
    await openResults(() => [200, someRanking({ method: 'support', items: rows.slice(0, 1) })]);
    expect(await screen.findByText('57 stemmers')).toBeTruthy();
    expect(screen.getByRole('img', { name: /bij 57 stemmers$/ })).toBeTruthy();
  });

  it('warn when no idea has ten votes yet', async () => {
    await openResults(() => [200, someRanking({ items: rows.map((row) => ({ ...row, n: 4 })) })]);
    expect(await screen.findByText('Nog te weinig stemmen')).toBeTruthy();
  });

  it('keep their order until the reader asks for the new one', async () => {
    let ranking = someRanking();
    const { client } = await openResults(() => [200, ranking]);
    await screen.findByText('Idee A');
    const order = (): (string | null)[] => screen.getAllByRole('link').map((link) => link.textContent);
    const [a, b, c] = rows;
    ranking = someRanking({ asOf: '2026-11-23T09:50:00.000Z', items: [b, a, c].flatMap((row) => row ?? []) });
    await client.invalidateQueries({ queryKey: ['ranking'] });
    const news = await screen.findByRole('button', { name: 'Er is een nieuwe volgorde: toon' });
    expect(order()).toEqual(['Idee A', 'Idee B', 'Idee C']);
    await userEvent.click(news);
    expect(order()).toEqual(['Idee B', 'Idee A', 'Idee C']);
  });

  it('leads to the results of earlier rounds where there were several', async () => {
    await openResults(
      () => [200, someRanking()],
      [
        { number: 2, replacedBecause: null },
        { number: 1, replacedBecause: 'Verkeerde schaal' },
      ],
    );
    const link = await screen.findByRole('link', { name: 'Ronde 1' });
    expect(link.getAttribute('href')).toContain('round=1');
    expect(screen.getByRole('link', { name: 'Ronde 2' }).getAttribute('aria-current')).toBe('page');
  });
});
