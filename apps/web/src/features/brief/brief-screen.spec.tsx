import { cleanup, screen } from '@testing-library/react';
import type { Brief, Settledness } from '../../api/types.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { someIdea, someRow } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { BriefScreen } from './brief-screen.js';

function someBrief(change: Partial<Brief> = {}): Brief {
  return {
    challengeId: 'challenge',
    title: 'Elke dag heel thuis',
    question: 'Wat maakt werken aan het net veiliger?',
    sponsorId: 'willem',
    promisedBy: '2027-01-15T08:00:00.000Z',
    phase: 'review',
    opensAt: '2026-11-15T08:00:00.000Z',
    closesAt: '2026-11-30T08:00:00.000Z',
    method: 'agree-disagree-pass',
    methodVersion: 'agree-disagree-pass/3',
    state: 'frozen',
    version: 7,
    number: 2,
    asOf: '2026-11-30T08:00:00.000Z',
    hash: 'b7c1e0f2',
    topCount: 1,
    turnout: { participants: 212, eligible: 600, share: 0.353 },
    ballots: 1934,
    items: [someRow(), someRow({ ideaId: 'other', title: 'Ander idee', rank: 2 })],
    itemsLeftOut: 0,
    expectedRight: 0.83,
    openIdeas: 2,
    ...change,
  };
}

const settled: Settledness = {
  roundId: 'round',
  version: 7,
  topCount: 1,
  expectedRight: 0.83,
  reason: null,
  judgementsNeeded: 40,
  items: [
    { ideaId: 'idea', status: 'in', pin: 0.99 },
    { ideaId: 'other', status: 'open', pin: 0.3 },
  ],
};
const part = { members: ['external'], people: 60 };
const ground = {
  strata: [{ ...part, share: 1 }],
  items: [{ ideaId: 'idea', rank: 2, score: 0.61, byStratum: [{ share: 0.4, n: 12 }], lowest: 0 }],
};
const representative = {
  topCount: 1,
  items: [{ ideaId: 'other', title: 'Ander idee', place: 1 }],
  people: 40,
  coverage: 0.9,
  lowest: { ...part, share: 0.5 },
};

const risks = ['thin-top', 'late-ideas', 'uneven-exposure'];

async function openBrief(answer: [number, unknown], bias: [number, unknown] = [200, { risks }]) {
  fakeApi({
    'GET /challenges/:id/brief': () => answer,
    'GET /people': () => [
      200,
      { items: ['Joris', 'Anna'].map((name) => ({ id: name.toLowerCase(), displayName: name })) },
    ],
    'GET /challenges/:id/ideas': () => [
      200,
      { items: [someIdea({ coAuthorIds: ['anna'] }), someIdea({ id: 'other' })], nextCursor: null },
    ],
    'GET /units': () => [200, { items: [], nextCursor: null }],
    'GET /challenges/:id/settledness': () => [200, settled],
    'GET /challenges/:id/shared-ground': () => [200, ground],
    'GET /challenges/:id/representative': () => [200, representative],
    'GET /challenges/:id/bias': () => bias,
  });
  await renderScreen(<BriefScreen challengeId="challenge" />);
}

describe('leadership’s brief', () => {
  it('gives turnout, top list, how much of it is right, and the fingerprint of the frozen result', async () => {
    await openBrief([200, someBrief()]);
    expect(await screen.findByText('35%')).toBeTruthy();
    expect(screen.getByText('83%')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /idee|Melden/ })).toHaveLength(2);
    expect(screen.getByText('Kenmerk van de vastgelegde uitslag: b7c1e0f2')).toBeTruthy();
  });

  it('says why the list is longer than was asked', async () => {
    await openBrief([200, someBrief()]);
    expect(await screen.findByText(/^De lijst telt 1 idee meer dan 1/)).toBeTruthy();
  });

  it('says of each idea how the parts take it, in which lists it stands, and whether its place is settled', async () => {
    await openBrief([200, someBrief()]);
    expect(
      await screen.findByText(
        'Gedeelde basis: plek 2, 61%; laagst bij Partners en klanten: 40%. Staat op: Steun, Gedeelde basis.',
      ),
    ).toBeTruthy();
    expect(screen.getByText('Staat op: Representatief.')).toBeTruthy();
    expect(screen.getByText('staat vast')).toBeTruthy();
    expect(screen.getByText('nog open')).toBeTruthy();
    expect(screen.getByText(/Nog ongeveer 40 oordelen nodig/)).toBeTruthy();
    expect(screen.getByText(/^90% van de 40 mensen/)).toBeTruthy();
  });

  it('names everybody who wrote an idea', async () => {
    await openBrief([200, someBrief()]);
    expect(await screen.findByText('Van Joris en Anna.')).toBeTruthy();
    expect(screen.getByText('Van Joris.')).toBeTruthy();
  });

  it('names the two gravest risks of bias, with the way to the report', async () => {
    await openBrief([200, someBrief()]);
    const link = await screen.findByRole('link', { name: 'Lees waar de uitslag vertekend kan zijn' });
    expect(link.getAttribute('href')).toBe('/challenges/challenge/bias?round=2');
    expect(link.parentElement!.textContent).toMatch(
      /weinig oordelen\. Ideeën die later kwamen, [^.]*\. Lees/,
    );
    expect(screen.queryByText(/veel minder getoond/)).toBeNull();
  });

  it('says that no bias was found, and nothing of it to who may not read the report', async () => {
    await openBrief([200, someBrief()], [200, { risks: [] }]);
    expect(await screen.findByText(/^Geen vertekening gevonden/)).toBeTruthy();
    cleanup();
    await openBrief([200, someBrief()], [403, { code: 'forbidden' }]);
    expect(await screen.findByText('83%')).toBeTruthy();
    expect(screen.queryByText(/vertekening|vertekend/)).toBeNull();
  });

  it('hides the list while voting runs behind closed doors', async () => {
    const hidden = { state: 'hidden', items: [], expectedRight: null, openIdeas: null, hash: null } as const;
    await openBrief([200, someBrief({ ...hidden, items: [], phase: 'voting' })]);
    expect(await screen.findByText('De uitslag blijft dicht zolang er gestemd wordt')).toBeTruthy();
    expect(screen.getByText(/na ma 30 nov 2026 om /)).toBeTruthy();
    expect(screen.getByText('35%')).toBeTruthy();
    expect(screen.queryByText('83%')).toBeNull();
  });

  it('tells somebody without the right that it is not for them', async () => {
    await openBrief([403, { code: 'forbidden' }]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Hier mag je niet bij' })).toBeTruthy();
  });
});
