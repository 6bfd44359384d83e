import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Ranking, Round, Settledness } from '../../api/types.js';
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
    methodVersion: 'agree-disagree-pass/3',
    usesComparisons: false,
    state: 'live',
    asOf: '2026-11-23T09:42:00.000Z',
    version: 1,
    hash: null,
    participants: 20,
    eligible: 60,
    ballots: 171,
    parts: [],
    judgementsOfNoPart: 0,
    items: rows,
    leftOut: [],
    nextCursor: null,
    ...change,
  };
}

const settled: Settledness = {
  roundId: 'round',
  version: 1,
  topCount: 2,
  expectedRight: 0.9,
  reason: null,
  judgementsNeeded: 120,
  items: [
    { ideaId: 'a', status: 'in', pin: 0.99 },
    { ideaId: 'b', status: 'open', pin: 0.8 },
    { ideaId: 'c', status: 'out', pin: 0.01 },
  ],
};

async function openResults(
  answer: () => [number, unknown],
  rounds: readonly object[] = [],
  settledness: Settledness = settled,
  round: () => Round = () => someRound(),
) {
  fakeApi({
    'GET /challenges/:id/settledness': () => [200, settledness],
    'GET /challenges/:id/shared-ground': () => [404, { code: 'not-found', status: 404 }],
    'GET /challenges/:id/representative': () => [404, { code: 'not-found', status: 404 }],
    'GET /challenges/:id/opinions': () => [404, { code: 'not-found', status: 404 }],
    'GET /challenges/:id/explanation': () => [
      200,
      {
        start: 0.6,
        score: 0.72,
        terms: [{ kind: 'judgements', part: null, points: 0.12 }],
        parts: [],
        hidesParts: false,
        agree: 34,
        n: 40,
        up: { neighbourId: 'a', title: 'Idee A', judgements: 7, movers: 'more-people', part: null },
        down: { neighbourId: 'c', title: 'Idee C', judgements: 1, movers: 'same-people', part: null },
      },
    ],
    'GET /challenges/:id/ranking': answer,
    'GET /units': () => [200, { items: [{ id: 'unit', name: 'Netbeheer' }], nextCursor: null }],
    'GET /challenges/:id/round': () => [200, round()],
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

  it('say how settled the top is, and mark what is settled and what is open', async () => {
    await openResults(() => [200, someRanking()]);
    expect(await screen.findByText('Naar verwachting horen 2 van de eerste 2 er echt bij.')).toBeTruthy();
    expect(screen.getByText(/Nog ongeveer 120 oordelen nodig/)).toBeTruthy();
    expect(screen.getAllByText('staat vast')).toHaveLength(1);
    expect(screen.getAllByText('nog open')).toHaveLength(1);
  });

  it('say why voting may stop', async () => {
    const reason = 'practically-tied';
    await openResults(() => [200, someRanking()], [], { ...settled, reason, judgementsNeeded: null });
    expect(await screen.findByText(/ligt praktisch gelijk/)).toBeTruthy();
  });

  it('explain on request why an idea stands where it does', async () => {
    await openResults(() => [200, someRanking()]);
    const why = await screen.findByRole('button', { name: 'Waarom staat dit hier? Idee B' });
    expect(why.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText(/bepaalt hun voorkeur/)).toBeNull();
    await userEvent.click(why);
    expect((await screen.findByText(/Elk idee begint bij/)).textContent).toContain('60%');
    expect(screen.getByText(/34 van 40 voor.*12 punten.*72%/)).toBeTruthy();
    expect(screen.getByText('7 stemmen voor erbij, en het staat boven “Idee A”.')).toBeTruthy();
    expect(screen.getByText('Als één deelnemer minder het koos, stond het onder “Idee C”.')).toBeTruthy();
  });

  it('say that people also compared ideas, only where they did', async () => {
    await openResults(() => [200, someRanking({ usesComparisons: true })]);
    expect(await screen.findByText(/bepaalt hun voorkeur waar een idee begint/)).toBeTruthy();
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

  it('say over which parts of the organisation they are weighed, and who of them spoke', async () => {
    const parts = [
      { members: ['unit'], people: 300, share: 0.75, judgements: 1240 },
      { members: ['external'], people: 100, share: 0.25, judgements: 90 },
    ];
    await openResults(() => [200, someRanking({ parts, judgementsOfNoPart: 12 })]);
    expect(await screen.findByText('Gewogen over 2 onderdelen')).toBeTruthy();
    await screen.findByText('Netbeheer');
    const table = screen.getByRole('region', { name: 'De onderdelen en hun oordelen' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['Netbeheer', '300', '75%', '1.240'],
      ['Partners en klanten', '100', '25%', '90'],
    ]);
    expect(screen.getByText(/Van 12 oordelen/)).toBeTruthy();
  });

  it('say who took part from each part where people support ideas, and do not tell of a few', async () => {
    const parts = [
      { members: ['external'], people: 300, share: 0.75, judgements: 40 },
      { members: ['no-unit'], people: 100, share: 0.25, judgements: null },
    ];
    await openResults(() => [200, someRanking({ method: 'support', parts, judgementsOfNoPart: 5 })]);
    await screen.findByRole('columnheader', { name: 'Deden mee' });
    expect(screen.getByRole('row', { name: /Zonder afdeling/ }).lastElementChild!.textContent).toBe('–');
    expect(screen.getByText(/Van 5 mensen die meededen/)).toBeTruthy();
  });

  it('stay closed during the vote, with the day on which they open', async () => {
    await openResults(() => [403, { code: 'results-hidden' }]);
    expect(await screen.findByText('De uitslag blijft dicht zolang er gestemd wordt')).toBeTruthy();
    expect(await screen.findByText(/ma 30 nov 2026/)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('wait until a voter has judged enough, say why and how far they are, and then open by themselves', async () => {
    let isOpen = false;
    let judgeFirst = { judged: 3, needed: 10, isEnough: false };
    const { client } = await openResults(
      () => (isOpen ? [200, someRanking()] : [403, { code: 'judge-first', status: 403 }]),
      [],
      settled,
      () => someRound({ results: 'live', own: { voted: 3, votable: 20, spent: null }, judgeFirst }),
    );
    expect(await screen.findByText('Eerst je eigen oordeel')).toBeTruthy();
    expect(screen.getByText(/Wie ziet wat anderen vinden, oordeelt anders/)).toBeTruthy();
    expect(await screen.findByText('3 van 10 beoordeeld')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Verder met stemmen' });
    expect(link.getAttribute('href')).toContain('/challenges/challenge/vote');
    for (const shown of ['Idee A', /Groep 1/, /72%/]) expect(screen.queryByText(shown)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Toon als tabel' })).toBeNull();

    judgeFirst = { judged: 10, needed: 10, isEnough: true };
    await client.invalidateQueries({ queryKey: ['round'] });
    expect(await screen.findByText(/Je hebt genoeg beoordeeld/)).toBeTruthy();
    isOpen = true;
    expect(await screen.findByText('Idee A', {}, { timeout: 4_000 })).toBeTruthy();
    expect(screen.queryByText('Eerst je eigen oordeel')).toBeNull();
  });

  it('leave the screen when they are no longer for this reader', async () => {
    let isOpen = true;
    const { client } = await openResults(() =>
      isOpen ? [200, someRanking()] : [403, { code: 'judge-first', status: 403 }],
    );
    await screen.findByText('Idee A');
    isOpen = false;
    await client.invalidateQueries({ queryKey: ['ranking'] });
    expect(await screen.findByText('Eerst je eigen oordeel')).toBeTruthy();
    expect(screen.queryByText('Idee A')).toBeNull();
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
