import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Ranking, Representative, SharedGround } from '../../api/types.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { someRow } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { ListsSection } from './lists-section.js';

const rows = [
  someRow({ ideaId: 'a', title: 'Idee A', rank: 1 }),
  someRow({ ideaId: 'b', title: 'Idee B', rank: 2 }),
  someRow({ ideaId: 'c', title: 'Idee C', rank: 3 }),
];
const part = { members: ['external'], people: 60 };
const representative: Representative = {
  roundId: 'round',
  version: 1,
  state: 'frozen',
  methodVersion: 'representative/1',
  hash: 'abc',
  topCount: 2,
  candidates: 3,
  people: 40,
  items: [
    { ideaId: 'a', title: 'Idee A', place: 1, share: 0.6 },
    { ideaId: 'c', title: null, place: 2, share: 0.3 },
  ],
  coverage: 0.9,
  lowest: { ...part, share: 0.5 },
};
const ground: SharedGround = {
  roundId: 'round',
  version: 1,
  state: 'frozen',
  hash: 'def',
  strata: [{ ...part, share: 1 }],
  items: [
    {
      ideaId: 'a',
      title: 'Idee A',
      rank: 1,
      tier: 1,
      score: 0.6,
      low: 0.5,
      high: 0.7,
      support: 0.7,
      byStratum: [{ share: 0.5, n: 12 }],
      lowest: 0,
    },
  ],
  tooFew: 0,
};

async function open(change: Partial<Representative> = {}, other: Partial<SharedGround> = {}) {
  fakeApi({
    'GET /challenges/:id/representative': () => [200, { ...representative, ...change }],
    'GET /challenges/:id/shared-ground': () => [200, { ...ground, ...other }],
    'GET /units': () => [200, { items: [], nextCursor: null }],
  });
  const ranking = { challengeId: 'challenge', method: 'agree-disagree-pass', version: 1 } as Ranking;
  return renderScreen(<ListsSection ranking={ranking} roundNumber={undefined} rows={rows} />);
}
const listed = async (name: string) =>
  within(await screen.findByRole('region', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('three lists', () => {
  it('stand side by side, and every idea says on which others it stands', async () => {
    await open();
    expect(await listed('Steun')).toEqual(['1Idee AOok op: Gedeelde basis, Representatief', '2Idee B']);
    expect(await listed('Gedeelde basis')).toEqual(['1Idee AOok op: Steun, Representatief']);
    // It was withdrawn from the table; the ranking of these rows still knows its title.
    expect(await listed('Representatief')).toEqual(['1Idee AOok op: Steun, Gedeelde basis', '2Idee C']);
  });

  it('say how many people find an idea of theirs, and in which part the fewest do', async () => {
    await open();
    expect(await screen.findByText(/^90% van de 40 mensen/)).toBeTruthy();
    expect(await screen.findByText(/Partners en klanten: 50%/)).toBeTruthy();
  });

  it('are one table too, with the place of every idea in each', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Toon de drie lijsten als tabel' }));
    const texts = within(screen.getByRole('table'))
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(texts.slice(1)).toEqual([
      ['3', 'Idee A', '1', '1', '1'],
      ['1', 'Idee B', '2', '–', '–'],
      ['1', 'Idee C', '–', '–', '2'],
    ]);
  });

  it('say where there is too little to go by', async () => {
    await open({ items: [], coverage: null, lowest: null, people: 3 }, { items: [] });
    expect(await screen.findByText('Nog te weinig mensen beoordeelden vijf ideeën of meer.')).toBeTruthy();
    expect(await screen.findByText(/^Over geen idee/)).toBeTruthy();
  });
});
