import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Round, RoundRules } from '../../api/types.js';
import { someChallenge, someIdea, someRound } from '../../test-support/builders.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { RoundScreen } from './round-screen.js';

type Change = Partial<Omit<Round, 'rules'>> & { readonly rules?: Partial<RoundRules> };

const exposure = {
  ideas: 8,
  enoughViewers: 5,
  known: 6,
  viewers: { fewest: 2, median: 9, most: 14 },
  servedVotes: 40,
  organicVotes: 3,
};

async function open({ rules, ...change }: Change, rounds: readonly object[] = [], earlier?: Round) {
  const round = someRound({ ...change, rules: { ...someRound().rules, ...rules } });
  const ideas = [someIdea({ id: 'a', title: 'Eerste idee' }), someIdea({ id: 'b', title: 'Tweede idee' })];
  const api = fakeApi({
    'GET /challenges/challenge': () => [200, someChallenge({ method: round.method, phase: 'voting' })],
    'GET /challenges/:id/round': ({ query }) => [200, query.has('round') ? earlier : round],
    'GET /challenges/:id/bundle': () => [200, {}],
    'GET /challenges/:id/ideas': () => [200, { items: ideas, nextCursor: null }],
    'GET /groups': () => [200, { items: [], nextCursor: null }],
    'GET /challenges/:id/rounds': () => [200, { items: rounds }],
    'GET /challenges/:id/ranking': () => [200, { items: [{ ideaId: 'b' }, { ideaId: 'a' }] }],
    'GET /challenges/:id/exposure': () => [200, exposure],
    'POST /challenges/:id/rounds': () => [201, someRound({ number: 2 })],
    'PUT /challenges/:id/planned-round': () => [200, round],
    'POST /challenges/:id/planned-round/cancellation': () => [200, round],
    'GET /challenges/:id/objections': () => [
      200,
      { items: [{ ideaId: 'a', reasons: ['Onveilig', 'Te duur'] }], fewest: rules?.secrecy ? 5 : null },
    ],
    'PUT /challenges/:id/round/costs': () => [204],
    'PUT /challenges/:id/round/rules': () => [200, { ...round, method: 'support', rulesVersion: 2 }],
    'POST /challenges/:id/round/certification': () => [200, { certifiedAt: '2026-12-01T10:00:00Z' }],
  });
  await renderScreen(<RoundScreen challengeId="challenge" roundNumber={earlier?.number} />);
  return api;
}

describe('the organiser’s round page', () => {
  it('says whether enough people took part', async () => {
    await open({ rules: { quorumPercent: 50 } });
    expect(await screen.findByText('20 van de 60 mensen stemden.')).toBeTruthy();
    expect(screen.getByText(/Nog niet genoeg: 50% is 30 mensen/)).toBeTruthy();
  });

  it('says that a quorum was reached', async () => {
    await open({ rules: { quorumPercent: 33 } });
    expect(await screen.findByText(/Genoeg mensen deden mee/)).toBeTruthy();
  });

  it('sets what ideas cost, and leaves out what has no price', async () => {
    const api = await open({
      method: 'budget',
      rules: { budget: 100 },
      isFrozen: false,
      turnout: { participants: 0, eligible: 60 },
    });
    await userEvent.type(await screen.findByLabelText('Eerste idee'), '70');
    await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() =>
      expect(api.called('PUT /challenges/:id/round/costs')[0]?.body).toEqual({
        items: [{ ideaId: 'a', cost: 70 }],
      }),
    );
  });

  it('shows costs but takes no other ones once somebody has voted', async () => {
    await open({ method: 'budget', rules: { budget: 100 }, costs: [{ ideaId: 'a', cost: 70 }] });
    expect((await screen.findByLabelText<HTMLInputElement>('Eerste idee')).readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: 'Opslaan' })).toBeNull();
  });

  it('changes the rules as long as nobody has voted, based on the version that was read', async () => {
    const api = await open({ isFrozen: false, rules: { quorumPercent: 20 } });
    await userEvent.click(await screen.findByRole('button', { name: 'Regels wijzigen' }));
    await userEvent.click(screen.getByRole('radio', { name: /^Steun geven uit een lijst/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() =>
      expect(api.called('PUT /challenges/:id/round/rules')[0]?.body).toMatchObject({
        rulesVersion: 1,
        method: 'support',
        results: 'after-close',
        rules: { quorumPercent: 20, ownIdeas: true },
      }),
    );
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Opslaan' })).toBeNull());
    expect(screen.getByText('Zodra iemand stemt, liggen de regels vast.')).toBeTruthy();
  });

  it('offers no other rules once somebody has voted', async () => {
    await open({});
    expect(await screen.findByText(/de regels liggen vast/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Regels wijzigen' })).toBeNull();
  });

  it('replaces a round whose rules are wrong, with the reason', async () => {
    const api = await open({});
    await userEvent.click(await screen.findByRole('button', { name: 'Nieuwe ronde' }));
    const start = screen.getByRole<HTMLButtonElement>('button', { name: 'Ronde openen' });
    expect(start.disabled).toBe(true);
    await userEvent.type(screen.getByLabelText(/Waarom is een nieuwe ronde nodig/), 'Verkeerde schaal');
    fireEvent.change(screen.getByLabelText(/Tot en met welke dag/), { target: { value: '2026-12-09' } });
    await userEvent.click(start);
    await waitFor(() =>
      expect(api.called('POST /challenges/:id/rounds')[0]?.body).toMatchObject({
        number: 2,
        reason: 'Verkeerde schaal',
        closesAt: new Date(2026, 11, 10).toISOString(),
      }),
    );
  });

  it('lets the best ideas go on after a closed round', async () => {
    const api = await open({ state: 'closed', closedAt: '2026-11-30T08:00:00.000Z' });
    await userEvent.click(await screen.findByRole('button', { name: 'Nieuwe ronde' }));
    await userEvent.click(screen.getByRole('radio', { name: /beste ideeën van deze ronde/ }));
    fireEvent.change(screen.getByLabelText(/Tot en met welke dag/), { target: { value: '2026-12-09' } });
    await userEvent.click(screen.getByRole('button', { name: 'Ronde openen' }));
    await waitFor(() =>
      expect(api.called('POST /challenges/:id/rounds')[0]?.body).toMatchObject({ ideaIds: ['b', 'a'] }),
    );
  });

  it('plans a round for later, under the number after one that was called off', async () => {
    const { id, method, opensAt, closesAt } = someRound();
    const gone = { id, method, opensAt, closesAt, number: 2, state: 'closed', closedAt: opensAt };
    const api = await open({ state: 'closed', closedAt: '2026-11-30T08:00:00.000Z' }, [
      { ...gone, replacedBecause: 'Vakantie', isCancelled: true },
      { ...gone, number: 1, replacedBecause: null, isCancelled: false },
    ]);
    expect(await screen.findByText(/Geschrapt: Vakantie/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Ronde 2' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Nieuwe ronde' }));
    fireEvent.change(screen.getByLabelText(/Vanaf welke dag/), { target: { value: '2026-12-07' } });
    fireEvent.change(screen.getByLabelText(/Tot en met welke dag/), { target: { value: '2026-12-09' } });
    await userEvent.click(screen.getByRole('button', { name: 'Ronde plannen' }));
    await waitFor(() =>
      expect(api.called('POST /challenges/:id/rounds')[0]?.body).toMatchObject({
        number: 3,
        opensAt: new Date(2026, 11, 7).toISOString(),
        closesAt: new Date(2026, 11, 10).toISOString(),
      }),
    );
  });

  const planned = {
    number: 2,
    state: 'scheduled',
    isFrozen: false,
    opensAt: new Date(2026, 11, 7, 9).toISOString(),
    closesAt: new Date(2026, 11, 10).toISOString(),
  } as const;

  it('gives a planned round another end and leaves the hour of its beginning alone', async () => {
    const api = await open(planned);
    await userEvent.click(await screen.findByRole('button', { name: 'Plan wijzigen' }));
    expect(screen.queryByRole('button', { name: 'Nieuwe ronde' })).toBeNull();
    const last = screen.getByLabelText<HTMLInputElement>(/Tot en met welke dag/);
    expect(last.value).toBe('2026-12-09');
    fireEvent.change(last, { target: { value: '2026-12-11' } });
    await userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() =>
      expect(api.called('PUT /challenges/:id/planned-round')[0]?.body).toMatchObject({
        number: 2,
        rulesVersion: 1,
        opensAt: planned.opensAt,
        closesAt: new Date(2026, 11, 12).toISOString(),
      }),
    );
  });

  it('calls off a planned round, with the reason', async () => {
    const api = await open(planned);
    await userEvent.click(await screen.findByRole('button', { name: 'Ronde schrappen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Ronde schrappen' }));
    expect(api.called('POST /challenges/:id/planned-round/cancellation')).toEqual([]);
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Vakantie');
    await userEvent.click(dialog.getByRole('button', { name: 'Ronde schrappen' }));
    await waitFor(() =>
      expect(api.called('POST /challenges/:id/planned-round/cancellation')[0]?.body).toEqual({
        number: 2,
        reason: 'Vakantie',
      }),
    );
  });

  it('shows why people object once results may be seen, and how few are kept from it in secret', async () => {
    await open({ method: 'consent', state: 'closed', closedAt: '2026-11-30T08:00:00.000Z' });
    expect(await screen.findByRole('heading', { name: 'Eerste idee' })).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Onveilig',
      'Te duur',
    ]);
    expect(screen.queryByText(/Deze ronde is geheim/)).toBeNull();
  });

  it('asks nothing about objections as long as results are hidden', async () => {
    const api = await open({ method: 'consent', state: 'open' });
    expect(await screen.findByText(/zie je zodra de stemronde sluit/)).toBeTruthy();
    expect(api.called('GET /challenges/:id/objections')).toEqual([]);
  });

  it('lists earlier rounds, and why one was replaced', async () => {
    const { id, method, state, opensAt, closesAt, closedAt } = someRound();
    const now = { id, method, state, opensAt, closesAt, closedAt, hasChosenIdeas: false };
    await open({ number: 2 }, [
      { ...now, number: 2, replacedBecause: null },
      { ...now, number: 1, state: 'closed', replacedBecause: 'Verkeerde schaal' },
    ]);
    expect(await screen.findByText(/Vervangen: Verkeerde schaal/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ronde 1' }).getAttribute('href')).toContain('/round?round=1');
    const results = screen.getByRole('link', { name: 'Uitslag van ronde 1' });
    expect(results.getAttribute('href')).toContain('/results?round=1');
  });

  it('shows an earlier round by its number, with what can still be done about it and no more', async () => {
    const earlier = someRound({ id: 'first', state: 'closed', closedAt: '2026-11-20T08:00:00Z' });
    const api = await open({ number: 2, state: 'open', isFrozen: false }, [], earlier);
    expect(await screen.findByRole('heading', { level: 1, name: 'Ronde 1' })).toBeTruthy();
    for (const name of ['Nieuwe ronde', 'Regels wijzigen'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    const round = () => [
      ...api.called('GET /challenges/:id/exposure'),
      ...api.called('GET /challenges/:id/bundle'),
      ...api.called('POST /challenges/:id/round/certification'),
    ];
    URL.createObjectURL = () => '#votes';
    URL.revokeObjectURL = () => undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de stemmen als bestand' }));
    await userEvent.click(screen.getByRole('button', { name: 'Uitslag vaststellen' }));
    await waitFor(() => expect(round().map(({ query }) => query.get('round'))).toEqual(['1', '1', '1']));
  });

  it('certifies a closed round, and only a closed one', async () => {
    const api = await open({ state: 'closed', closedAt: '2026-11-30T08:00:00.000Z' });
    await userEvent.click(await screen.findByRole('button', { name: 'Uitslag vaststellen' }));
    expect(await screen.findByText(/De uitslag is vastgesteld/)).toBeTruthy();
    expect(api.called('POST /challenges/:id/round/certification')).toHaveLength(1);
  });

  it('remembers that an outcome was certified', async () => {
    await open({ state: 'closed', closedAt: '2026-11-30T08:00:00Z', certifiedAt: '2026-12-01T10:00:00Z' });
    expect(await screen.findByText(/De uitslag is vastgesteld op/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Uitslag vaststellen' })).toBeNull();
  });

  it('says how evenly the ideas were seen', async () => {
    await open({});
    expect(await screen.findByText('6 van de 8 ideeën zijn door ten minste 5 mensen gezien.')).toBeTruthy();
    expect(screen.getByText(/Het minst geziene idee zagen 2 mensen, het meest geziene 14/)).toBeTruthy();
  });

  it('offers no certification while people vote', async () => {
    await open({ state: 'open' });
    await screen.findByText('20 van de 60 mensen stemden.');
    expect(screen.queryByRole('button', { name: 'Uitslag vaststellen' })).toBeNull();
  });
});
