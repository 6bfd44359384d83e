import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Explanation } from '../../api/types.js';
import { someRow } from '../../test-support/builders.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { WhyHere } from './why-here.js';

const explanation: Explanation = {
  challengeId: 'challenge',
  roundId: 'round',
  version: 1,
  ideaId: 'b',
  rank: 2,
  tier: 1,
  start: 0.66,
  score: 0.585,
  terms: [
    { kind: 'judgements', part: 0, points: 0.126 },
    { kind: 'judgements', part: 1, points: -0.21 },
    { kind: 'shrinkage', part: null, points: 0.009 },
  ],
  parts: [
    { members: ['unit'], people: 300, share: 0.75, n: 40 },
    { members: ['external', 'no-unit'], people: 100, share: 0.25, n: 9 },
  ],
  hidesParts: false,
  agree: 36,
  n: 49,
  up: { neighbourId: 'a', title: 'Idee A', judgements: 7, movers: 'more-people', part: 1 },
  down: { neighbourId: 'c', title: 'Idee C', judgements: 1, movers: 'same-people', part: null },
};

async function ask(change: Partial<Explanation> = {}) {
  fakeApi({
    'GET /challenges/:id/explanation': () => [200, { ...explanation, ...change }],
    'GET /units': () => [200, { items: [{ id: 'unit', name: 'Netbeheer' }], nextCursor: null }],
  });
  const row = someRow({ ideaId: 'b', title: 'Idee B' });
  await renderScreen(<WhyHere row={row} of={{ challengeId: 'challenge', version: 1, round: undefined }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Waarom staat dit hier? Idee B' }));
}

describe('why an idea stands where it does, over a divided roll', () => {
  it('says what each part did to it, and whose votes would move it', async () => {
    await ask();
    expect(
      await screen.findByText(/Netbeheer \(75% van de mensen, 40 oordelen\): 13 punten erbij/),
    ).toBeTruthy();
    expect(
      screen.getByText(
        /Partners en klanten \+ Zonder afdeling \(25% van de mensen, 9 oordelen\): 21 punten eraf/,
      ),
    ).toBeTruthy();
    expect(screen.getByText(/andere ideeën en onderdelen: 1 punt erbij/)).toBeTruthy();
    expect(screen.getByText(/7 stemmen voor erbij van Partners en klanten \+ Zonder afdeling/)).toBeTruthy();
    expect(screen.queryByText(/te weinig mensen/)).toBeNull();
  });

  it('has a table of the same, that adds up', async () => {
    await ask();
    await userEvent.click(await screen.findByRole('button', { name: 'Toon als tabel' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    const changes = rows.map((row) => Number(row.lastElementChild!.textContent.replace(',', '.')));
    expect(changes).toHaveLength(5);
    expect(changes.slice(0, -1).reduce((sum, change) => sum + change, 0)).toBeCloseTo(changes.at(-1)!, 9);
    expect([...rows[1]!.children].map(({ textContent }) => textContent)).toEqual([
      'Netbeheer',
      '300',
      '75%',
      '40',
      '12,6',
    ]);
  });

  it('says that too few people of a part judged it', async () => {
    await ask({
      parts: [],
      hidesParts: true,
      terms: [{ kind: 'judgements', part: null, points: -0.075 }],
      up: null,
    });
    expect(await screen.findByText(/36 van 49 voor/)).toBeTruthy();
    expect(screen.getByText(/te weinig mensen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Toon als tabel' })).toBeNull();
  });

  it('tells what comparisons add apart from the votes, where everybody is one crowd', async () => {
    await ask({
      parts: [],
      terms: [
        { kind: 'comparisons', part: null, points: 0.052 },
        { kind: 'judgements', part: null, points: -0.127 },
      ],
    });
    expect(await screen.findByText(/Vergelijkingen met andere ideeën: 5 punten erbij/)).toBeTruthy();
    expect(screen.getByText(/36 van 49 voor.* 13 punten/)).toBeTruthy();
  });
});
