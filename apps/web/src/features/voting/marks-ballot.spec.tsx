import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Round } from '../../api/types.js';
import { fakeApi } from '../../test-support/fake-api.js';
import { someChallenge, someIdea, someRound } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { VoteScreen } from './vote-screen.js';

const ideas = [
  someIdea({ id: 'a', title: 'Foto' }),
  someIdea({ id: 'b', title: 'Helm' }),
  someIdea({ id: 'c', title: 'Lamp' }),
];

async function open(round: Partial<Round>, rules: Partial<Round['rules']> = {}) {
  localStorage.clear();
  const base = someRound();
  const api = fakeApi({
    'GET /challenges/challenge': () => [200, someChallenge({ method: round.method ?? 'dots' })],
    'GET /challenges/:id/round': () => [
      200,
      someRound({ isJudgedWhole: true, ...round, rules: { ...base.rules, ...rules } }),
    ],
    'GET /challenges/:id/ballot': () => [200, { items: [] }],
    'GET /challenges/:id/next': () => [
      200,
      { items: ideas.map(({ id }) => ({ ideaId: id, servedToken: `token-${id}` })), isDoneForToday: false },
    ],
    'POST /challenges/:id/impressions': () => [204],
    'GET /challenges/:id/ideas': () => [200, { items: ideas, nextCursor: null }],
    'GET /challenges/:id/receipts/mine': () => [200, { items: [{ leafHash: 'c0de', choice: '1' }] }],
    'GET /receipts/:leaf/proof': () => [200, { index: 3 }],
    'PUT /challenges/challenge/ballot': () => [200, { items: [] }],
  });
  await renderScreen(<VoteScreen challengeId="challenge" />);
  const sent = () => api.called('PUT /challenges/challenge/ballot').at(-1)?.body;
  return { sent };
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('ballots that are saved whole', () => {
  it('shares out dots, shows what is left, and offers no more than there is', async () => {
    const { sent } = await open({ method: 'dots', scale: ['1', '2'] }, { budget: 3, top: 2 });
    await press('Eén meer voor: Foto');
    await press('Eén meer voor: Foto');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Eén meer voor: Foto' }).disabled).toBe(
      true,
    );
    await press('Eén meer voor: Helm');
    expect(await screen.findByText('Nog 0 van 3 te geven.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Eén meer voor: Lamp' }).disabled).toBe(
      true,
    );
    await waitFor(
      () =>
      expect(sent()).toMatchObject({ votes: [{ ideaId: 'a', value: '2' }, { ideaId: 'b', value: '1' }] }), // prettier-ignore
    );
  });

  it('takes the last choices back with Ctrl+Z, one after the other', async () => {
    const { sent } = await open({ method: 'dots', scale: ['1', '2'] }, { budget: 3, top: 2 });
    await press('Eén meer voor: Foto');
    await press('Eén meer voor: Helm');
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(sent()).toEqual({ votes: [{ ideaId: 'a', value: '1' }], rulesVersion: 1 }));
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(sent()).toMatchObject({ votes: [] }));
    expect(
      screen.getByRole('button', { name: 'Laatste keuze terugnemen' }).getAttribute('aria-disabled'),
    ).toBe('true');
  });

  it('ends with what was done, until when it can change, and a receipt that can be checked', async () => {
    const { sent } = await open({ method: 'dots', scale: ['1', '2'] }, { budget: 3, top: 2 });
    await press('Eén meer voor: Foto');
    await waitFor(() => expect(sent()).toBeDefined());
    await press('Klaar');
    expect(
      screen.getByText(/Je beoordeelde 1 van de 3 ideeën. Je kunt je keuzes veranderen tot/),
    ).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Klaar, dank je wel!');
    await press('Kijk na in het logboek');
    expect(await screen.findByText('Je keuze staat in het logboek.')).toBeTruthy();
    await press('Verder stemmen of veranderen');
    expect(await screen.findByRole('button', { name: 'Eén minder voor: Foto' })).toBeTruthy();
  });

  it('says at the end that nothing was chosen', async () => {
    await open({ method: 'dots', scale: ['1', '2'] }, { budget: 3, top: 2 });
    await press('Klaar');
    expect(screen.getByText('Je hebt nog niets gekozen')).toBeTruthy();
    expect(screen.queryByText('Je ontvangstbewijs')).toBeNull();
  });

  it('says before the first choice that own ideas are left out, and that the round is secret', async () => {
    await open({ method: 'dots', scale: ['1'] }, { budget: 3, top: 1, ownIdeas: false, secrecy: 'secret' });
    expect(await screen.findByText(/Je stemt niet over je eigen ideeën/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Wat dat beschermt/ }).getAttribute('href')).toBe(
      '/secret-rounds',
    );
  });

  it('says what the next quadratic vote costs', async () => {
    await open({ method: 'quadratic', scale: ['1', '2', '3'] }, { budget: 9 });
    await press('Eén meer voor: Foto');
    expect(await screen.findByText('De volgende stem kost 3')).toBeTruthy();
    expect(screen.getByText('Nog 8 van 9 te geven.')).toBeTruthy();
  });

  it('pays for ideas until the money is spent, and says what does not fit', async () => {
    const costs = [{ ideaId: 'a', cost: 60 }, { ideaId: 'b', cost: 50 }]; // prettier-ignore
    const { sent } = await open({ method: 'budget', scale: ['chosen'], costs }, { budget: 100 });
    await press('Betaal: Foto');
    // What has no price yet is not too dear: it says so, and only so.
    expect(await screen.findAllByText('Past er niet meer bij')).toHaveLength(1);
    expect(screen.getAllByText('Nog geen prijs')).toHaveLength(1);
    await waitFor(() => expect(sent()).toMatchObject({ votes: [{ ideaId: 'a', value: 'chosen' }] }));
  });

  it('scores each criterion, and leaves open what is not judged', async () => {
    const { sent } = await open(
      { method: 'score', scale: ['1', '2', '3'], aspects: ['c1', 'c2'], isJudgedWhole: false },
      { criteria: ['Effect', 'Kosten'], top: 3 },
    );
    const group = await screen.findByRole('radiogroup', { name: /Effect.*Foto/ });
    await userEvent.click(within(group).getByRole('radio', { name: '3' }));
    await waitFor(() => expect(sent()).toMatchObject({ votes: [{ ideaId: 'a', aspect: 'c1', value: '3' }] }));
    await press('Laat open');
    await waitFor(() => expect(sent()).toMatchObject({ votes: [] }));
  });

  it('saves an objection only with its reason', async () => {
    const { sent } = await open({ method: 'consent', scale: ['consent', 'objection', 'abstain'] });
    const [object] = await screen.findAllByRole('button', { name: 'Ik maak bezwaar' });
    await userEvent.click(object!);
    expect(sent()).toBeUndefined();
    await userEvent.type(screen.getByRole('textbox', { name: 'Waarom maak je bezwaar?' }), 'Onveilig');
    await press('Bewaar het bezwaar');
    await waitFor(() =>
      expect(sent()).toMatchObject({ votes: [{ ideaId: 'a', value: 'objection', reason: 'Onveilig' }] }),
    );
  });

  it('puts ideas in order, shares places and takes ideas out again', async () => {
    const { sent } = await open({ method: 'ranked', scale: ['1', '2', '3'] }, { most: 3, fewest: 1 });
    for (const title of ['Foto', 'Helm', 'Lamp']) await press(`Zet in je volgorde: ${title}`);
    await press('Hoger: Lamp');
    await waitFor(() => expect(places(sent())).toEqual('a1 c2 b3'));
    await press('Gelijk met het idee erboven: Helm');
    await waitFor(() => expect(places(sent())).toEqual('a1 c2 b2'));
    await press('Lager: Foto');
    await waitFor(() => expect(places(sent())).toEqual('c1 b1 a2'));
    await press('Haal uit je volgorde: Lamp');
    await waitFor(() => expect(places(sent())).toEqual('b1 a2'));
  });

  it('keeps a pair under the lower id, and can take the last answer back', async () => {
    const { sent } = await open({ method: 'pairwise', scale: ['first', 'second', 'equal'] });
    await press('Beter: Helm');
    await waitFor(() =>
      expect(sent()).toMatchObject({ votes: [{ ideaId: 'a', aspect: 'b', value: 'second' }] }),
    );
    await press('Laatste keuze terugnemen');
    await waitFor(() => expect(sent()).toMatchObject({ votes: [] }));
  });

  it('takes arrow keys for a pair, and U for the last answer', async () => {
    const { sent } = await open({ method: 'pairwise', scale: ['first', 'second', 'equal'] });
    await screen.findByRole('button', { name: 'Beter: Helm' });
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() =>
      expect(sent()).toMatchObject({ votes: [{ ideaId: 'a', aspect: 'b', value: 'second' }] }),
    );
    await userEvent.keyboard('u');
    await waitFor(() => expect(sent()).toMatchObject({ votes: [] }));
  });
});

const places = (body: unknown): string =>
  (body as { votes: { ideaId: string; value: string }[] }).votes
    .map(({ ideaId, value }) => ideaId + value)
    .join(' ');
