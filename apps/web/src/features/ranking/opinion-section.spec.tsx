import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OpinionMap, Ranking } from '../../api/types.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { OpinionSection } from './opinion-section.js';

const share = (value: number | null) => ({ share: value, n: value === null ? null : 20 });
const map: OpinionMap = {
  challengeId: 'challenge',
  roundId: 'round',
  asOf: '2026-11-23T09:42:00.000Z',
  isTooLarge: false,
  people: 60,
  groups: [
    { people: 40, x: -2, y: 0, spread: 1, stances: [{ ideaId: 'a', stance: 'agree' }] },
    { people: 20, x: 3, y: 1, spread: 0.5, stances: [{ ideaId: 'a', stance: 'disagree' }] },
  ],
  ideas: [
    { ideaId: 'b', title: 'Idee B', shares: [share(0.8), share(0.7)], bridges: 0.2 },
    { ideaId: 'a', title: 'Idee A', shares: [share(0.9), share(0.1)], bridges: -0.1 },
    { ideaId: 'c', title: 'Idee C', shares: [share(0.5), share(null)], bridges: null },
  ],
  consensus: { agree: ['b'], disagree: [] },
};

async function open(change: Partial<OpinionMap> = {}, method: Ranking['method'] = 'agree-disagree-pass') {
  fakeApi({ 'GET /challenges/:id/opinions': () => [200, { ...map, ...change }] });
  const ranking = { challengeId: 'challenge', method, version: 1 } as Ranking;
  return renderScreen(<OpinionSection ranking={ranking} roundNumber={undefined} />);
}

describe('the map of opinion', () => {
  it('draws the groups, and says the same in words: what is shared and what sets each apart', async () => {
    await open();
    const drawing = await screen.findByRole('img', { name: /Groep A: 40 mensen, Groep B: 20 mensen/ });
    expect(drawing.querySelectorAll('circle')).toHaveLength(2);
    const cardOf = (name: RegExp) => screen.getByRole('heading', { name }).closest('li') as HTMLElement;
    expect(within(cardOf(/elkaar vindt/)).getByRole('link', { name: 'Idee B' })).toBeTruthy();
    expect(cardOf(/Groep A/).textContent).toContain('Vaker eens metIdee A');
    expect(cardOf(/Groep B/).textContent).toContain('Vaker oneens metIdee A');
  });

  it('has a table with the most divided idea first, and no number where too few voted', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Toon alle ideeën per groep' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(cells).toEqual([
      ['Idee A', '90% van 20', '10% van 20'],
      ['Idee B', '80% van 20', '70% van 20'],
      ['Idee C', '50% van 20', 'te weinig'],
    ]);
  });

  it('says when there is too little to draw, and when opinion does not divide people', async () => {
    const { unmount } = await open({ people: 0, groups: [], ideas: [] });
    expect(await screen.findByText(/Nog te weinig stemmen voor een kaart/)).toBeTruthy();
    unmount();
    await open({ groups: [map.groups[0]!] });
    expect(await screen.findByText(/vallen niet in groepen uiteen/)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('is not asked for by other methods', async () => {
    await open({}, 'support');
    expect(screen.queryByText('Wie denkt hetzelfde')).toBeNull();
  });
});
