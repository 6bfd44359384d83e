import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Outcome, Ranking } from '../../api/types.js';
import { someIdea } from '../../test-support/builders.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { OutcomeSection } from './outcome-section.js';

const ideas = ['A', 'B', 'C'].map((name) => ({ ideaId: name, title: `Idee ${name}` }));

async function open(method: Ranking['method'], outcome: Partial<Outcome>) {
  fakeApi({
    'GET /challenges/:id/ideas': () => [
      200,
      { items: [someIdea({ id: 'B', coAuthorIds: ['anna'] })], nextCursor: null },
    ],
    'GET /people': () => [
      200,
      { items: ['Joris', 'Anna'].map((name) => ({ id: name.toLowerCase(), displayName: name })) },
    ],
    'GET /challenges/:id/outcome': () => [200, { method, ideas, isTooLarge: false, ...outcome }],
  });
  const ranking = { challengeId: 'challenge', method, version: 1 } as Ranking;
  return renderScreen(<OutcomeSection ranking={ranking} roundNumber={undefined} />);
}

describe('what votes decide together', () => {
  it('is an order with the idea that beats every other, ties in one place, and duels on demand', async () => {
    await open('ranked', {
      rule: 'schulze',
      ranked: {
        order: [{ ideaIds: ['B'] }, { ideaIds: ['A', 'C'] }],
        condorcetWinnerId: 'B',
        duels: [{ ideaId: 'B', otherId: 'A', above: 12, below: 3 }],
      },
    });
    const winner = (await screen.findByText('Wint van elk ander idee')).closest('li');
    expect(within(winner as HTMLElement).getByRole('link', { name: 'Idee B' })).toBeTruthy();
    expect(await within(winner as HTMLElement).findByText('van Joris en Anna')).toBeTruthy();
    expect(screen.getByText('gedeelde plaats').closest('li')?.textContent).toContain('Idee C');
    expect(screen.queryByRole('table')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Toon alle tweestrijden' }));
    const [, row] = within(screen.getByRole('table')).getAllByRole('row');
    expect([...row!.children].map(({ textContent }) => textContent)).toEqual(['Idee B', 'Idee A', '12', '3']);
    expect(screen.getByText(/methode van Schulze/)).toBeTruthy();
  });

  it('is what the budget buys, with what is left and what falls outside', async () => {
    await open('budget', {
      rule: 'equal-shares',
      budget: {
        budget: 1000,
        spent: 900,
        chosen: [{ ideaId: 'A', cost: 900, supporters: 8 }],
        notChosen: [{ ideaId: 'gone', cost: 200, supporters: 1 }],
      },
    });
    expect(await screen.findByText('900 van 1.000 besteed, 100 over')).toBeTruthy();
    const outside = screen.getByRole('table', { name: /valt buiten het budget/ });
    expect(within(outside).getByText('Een ingetrokken idee')).toBeTruthy();
  });

  it('is the strength of ideas in pairs, as bars and as numbers', async () => {
    const strength = { ideaId: 'C', chance: 0.72, low: 0.6, high: 0.81, wins: 9, losses: 2, equals: 1 };
    await open('pairwise', { rule: 'bradley-terry', pairs: { strengths: [strength] } });
    expect(await screen.findByText('72% (60% tot 81%)')).toBeTruthy();
    expect(screen.getByRole('img', { name: /72/ })).toBeTruthy();
  });

  it('says so when it is too large to work out', async () => {
    await open('ranked', { isTooLarge: true });
    expect(await screen.findByText(/te veel ideeën/)).toBeTruthy();
  });

  it('is not asked where every idea is judged by itself', async () => {
    await open('support', {});
    expect(screen.queryByText('Wat de stemmen samen beslissen')).toBeNull();
  });
});
