import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Challenge, Me, Round } from '../../api/types.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { someChallenge, someMe, someRound } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { HomeScreen } from './home-screen.js';

async function openHome(challenges: Challenge[], round: Partial<Round> = {}, me: Partial<Me> = {}) {
  fakeApi({
    'GET /challenges': () => [200, { items: challenges, nextCursor: null }],
    'GET /challenges/:id/round': () => [200, someRound(round)],
  });
  await renderScreen(<HomeScreen />, { me: someMe(me) });
}

const actions = async (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Jouw acties' });

describe('home', () => {
  it('asks to go on voting, with the person’s own progress', async () => {
    await openHome([someChallenge()], { own: { voted: 12, votable: 60, spent: null } });
    expect(await within(await actions()).findByText('12 van 60 beoordeeld')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Verder met stemmen: Elke dag heel thuis' });
    expect(link.getAttribute('href')).toBe('/challenges/challenge/vote');
  });

  it.each([
    ['a finished ballot', { own: { voted: 3, votable: 3, spent: null } }],
    ['a ballot the person may not cast', { eligible: false }],
    ['a closed round', { state: 'closed' as const }],
  ])('does not ask for %s', async (_what, round) => {
    await openHome([someChallenge()], round);
    expect(await screen.findByText('Je bent helemaal bij')).toBeTruthy();
  });

  it('asks for ideas only from those who may submit them', async () => {
    const ideation = someChallenge({ phase: 'ideation' });
    await openHome([ideation], {}, { permissions: ['read-challenges'] });
    expect(await screen.findByText('Je bent helemaal bij')).toBeTruthy();
  });

  it('shows a reviewed challenge to those who decide, and to nobody else as an action', async () => {
    const review = someChallenge({ phase: 'review' });
    await openHome([review], {}, { permissions: ['read-brief'] });
    const link = await screen.findByRole('link', { name: /^Lees de samenvatting/ });
    expect(link.getAttribute('href')).toBe('/challenges/challenge/brief');
  });

  it('puts the ballot that closes soonest first, and keeps what is more than a handful for who asks', async () => {
    const closes = ['2026-11-30', '2026-11-27', '2026-12-20', '2026-11-28', '2026-12-01', '2026-11-29'];
    fakeApi({
      'GET /challenges': () => [
        200,
        {
          items: closes.map((_, at) => someChallenge({ id: `c${at}`, title: `Sluit ${closes[at]}` })),
          nextCursor: null,
        },
      ],
      'GET /challenges/:id/round': ({ path }) => [
        200,
        someRound({ closesAt: `${closes[Number(/c(\d)/.exec(path)?.[1])]}T08:00:00.000Z` }),
      ],
    });
    await renderScreen(<HomeScreen />);
    const region = within(await actions());
    const titles = (): (string | null)[] =>
      region.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    const more = await region.findByRole('button', { name: 'Toon nog 2 acties' });
    expect(titles()).toEqual([1, 3, 5, 0].map((at) => `Sluit ${closes[at]}`));
    await userEvent.click(more);
    expect(titles()).toEqual([1, 3, 5, 0, 4, 2].map((at) => `Sluit ${closes[at]}`));
    await userEvent.click(region.getByRole('button', { name: 'Toon minder' }));
    expect(titles()).toHaveLength(4);
  });

  it('explains an empty day, and offers a launch only to those who may', async () => {
    await openHome([]);
    expect(await screen.findByText('Rustig vandaag')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Start een uitdaging' })).toBeNull();
  });

  it('says what went wrong, with the code', async () => {
    fakeApi({ 'GET /challenges': () => [403, { code: 'forbidden' }] });
    await renderScreen(<HomeScreen />);
    expect((await screen.findByRole('alert')).textContent).toContain('Code: forbidden');
  });
});
