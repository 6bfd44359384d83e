import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Ranking, SharedGround } from '../../api/types.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { SharedGroundSection } from './shared-ground-section.js';

const line = { tier: 1, score: 0.7, low: 0.6, high: 0.8, support: 0.75 };
const ground: SharedGround = {
  roundId: 'round',
  version: 1,
  state: 'live',
  hash: null,
  strata: [
    { members: ['unit'], people: 300, share: 0.75 },
    { members: ['external'], people: 60, share: 0.15 },
    { members: ['no-unit', 'unknown'], people: 40, share: 0.1 },
  ],
  items: [
    {
      ...line,
      ideaId: 'a',
      title: 'Idee A',
      rank: 1,
      byStratum: [
        { share: 0.8, n: 120 },
        { share: 0.55, n: 20 },
        { share: 0.7, n: 9 },
      ],
      lowest: 1,
    },
  ],
  tooFew: 2,
};

async function open(change: Partial<SharedGround> = {}) {
  fakeApi({
    'GET /challenges/:id/shared-ground': () => [200, { ...ground, ...change }],
    'GET /units': () => [200, { items: [{ id: 'unit', name: 'Netbeheer' }], nextCursor: null }],
  });
  const ranking = { challengeId: 'challenge', method: 'agree-disagree-pass', version: 1 } as Ranking;
  return renderScreen(<SharedGroundSection ranking={ranking} roundNumber={undefined} />);
}

describe('shared ground', () => {
  it('says of each idea which part agrees least, and how many ideas too few judged', async () => {
    await open();
    expect(await screen.findByText('Laagst bij Partners en klanten: 55%')).toBeTruthy();
    expect(screen.getByText(/2 ideeën ontbreken/)).toBeTruthy();
  });

  it('has a table of all parts, by name as far as the reader may know it', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Toon alle onderdelen als tabel' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    const texts = rows.map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(texts[0]?.slice(4)).toEqual([
      'Netbeheer (300 mensen)',
      'Partners en klanten (60 mensen)',
      'Onderdeel 3 (40 mensen)',
    ]);
    expect(texts[1]).toEqual(['1', 'Idee A', '70%', '75%', '80% van 120', '55% van 20', '70% van 9']);
  });

  it('is not there when the roll is not divided', async () => {
    await open({ strata: [], items: [] });
    expect(screen.queryByText('Waar elk onderdeel achter kan staan')).toBeNull();
  });

  it('says that too few of every part spoke', async () => {
    await open({ items: [], tooFew: 0 });
    expect(await screen.findByText(/nog geen|Over geen idee/)).toBeTruthy();
  });
});
