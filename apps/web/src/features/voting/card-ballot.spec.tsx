import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OwnVote } from '../../api/types.js';
import { fakeApi, type Answers, type Call } from '../../test-support/fake-api.js';
import { someChallenge, someIdea, someRound } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { VoteScreen } from './vote-screen.js';

const ideas = ['Eerste idee', 'Tweede idee', 'Derde idee'].map((title, n) =>
  someIdea({ id: `idea-${n}`, title }),
);

const served = (ids: string[], isDoneForToday = false): [number, object] => [
  200,
  { items: ids.map((ideaId) => ({ ideaId, servedToken: `token-of-${ideaId}` })), isDoneForToday },
];
const serve = (): [number, object] => served(ideas.map(({ id }) => id));

function vote(call: Call): [number, OwnVote] {
  const value = call.method === 'DELETE' ? null : (call.body as { value: OwnVote['value'] }).value;
  const ideaId = call.path.split('/')[2] ?? '';
  return [200, { ideaId, aspect: '', value, revision: 1, castAt: '2026-11-23T10:00:00Z' }];
}

async function openBallot(change: Answers = {}) {
  localStorage.clear();
  const api = fakeApi({
    ...change,
    'GET /challenges/challenge': () => [200, someChallenge()],
    'GET /challenges/:id/round': change['GET /challenges/:id/round'] ?? (() => [200, someRound()]),
    'GET /challenges/:id/ballot': change['GET /challenges/:id/ballot'] ?? (() => [200, { items: [] }]),
    'GET /challenges/:id/next': change['GET /challenges/:id/next'] ?? serve,
    'GET /challenges/:id/ideas':
      change['GET /challenges/:id/ideas'] ??
      (({ query }) => [
        200,
        { items: ideas.filter(({ id }) => query.get('ids')?.split(',').includes(id)), nextCursor: null },
      ]),
    'POST /challenges/:id/impressions': change['POST /challenges/:id/impressions'] ?? (() => [204]),
    'PUT /ideas/:id/vote': change['PUT /ideas/:id/vote'] ?? vote,
    'DELETE /ideas/:id/vote': vote,
    'GET /challenges/:id/receipts/mine': () => [200, { items: [{ leafHash: 'c0de', choice: 'agree' }] }],
  });
  await renderScreen(<VoteScreen challengeId="challenge" />);
  return api;
}

const values = (calls: Call[]): unknown[] => calls.map((call) => (call.body as { value: string }).value);

describe('voting card by card', () => {
  it('names the idea in every button', async () => {
    await openBallot();
    for (const name of ['Eens met: Eerste idee', 'Oneens met: Eerste idee', 'Overslaan: Eerste idee']) {
      expect(await screen.findByRole('button', { name })).toBeTruthy();
    }
  });

  it('takes J, K and L as agree, disagree and pass', async () => {
    const api = await openBallot();
    for (const [key, title] of [
      ['j', 'Eerste idee'],
      ['k', 'Tweede idee'],
      ['l', 'Derde idee'],
    ] as const) {
      await screen.findByRole('heading', { name: title });
      await userEvent.keyboard(key);
    }
    await waitFor(() =>
      expect(values(api.called('PUT /ideas/:id/vote'))).toEqual(['agree', 'disagree', 'pass']),
    );
    expect(await screen.findByText('Klaar, dank je wel!')).toBeTruthy();
  });

  it('says what opens the standing of a running round, and leads to it once it is open', async () => {
    const judgeFirst = { judged: 0, needed: 2, isEnough: false };
    await openBallot({
      'GET /challenges/:id/round': () => [200, someRound({ results: 'live', judgeFirst })],
    });
    expect(await screen.findByText('Nog 2 oordelen, dan kun je de tussenstand zien.')).toBeTruthy();
    await userEvent.keyboard('j');
    expect(await screen.findByText('Nog één oordeel, dan kun je de tussenstand zien.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Klaar' }));
    expect(await screen.findByText(/Nog één oordeel, dan kun je/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Bekijk de tussenstand' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Verder stemmen of veranderen' }));
    await userEvent.keyboard('l');
    const link = await screen.findByRole('link', { name: 'Bekijk de tussenstand' });
    expect(link.getAttribute('href')).toContain('/challenges/challenge/results');
    await userEvent.click(screen.getByRole('button', { name: 'Klaar' }));
    expect(await screen.findByText(/De tussenstand kun je nu al zien/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Bekijk de tussenstand' })).toBeTruthy();
  });

  it('counts one choice per idea shown, however fast the keys come', async () => {
    const api = await openBallot();
    await screen.findByText('Eerste idee');
    act(() => {
      fireEvent.keyDown(document.body, { key: 'j' });
      fireEvent.keyDown(document.body, { key: 'k' });
    });
    expect(await screen.findByRole('heading', { name: 'Tweede idee' })).toBeTruthy();
    expect(api.called('PUT /ideas/:id/vote').map((call) => call.path)).toEqual(['/ideas/idea-0/vote']);
  });

  it('ignores the keys once they are switched off', async () => {
    const api = await openBallot();
    await userEvent.click(await screen.findByRole('switch', { name: 'Sneltoetsen' }));
    await userEvent.keyboard('j');
    expect(api.called('PUT /ideas/:id/vote')).toEqual([]);
    expect(screen.getByText('Eerste idee')).toBeTruthy();
  });

  it('moves the focus to the next idea and announces what was chosen', async () => {
    await openBallot();
    await userEvent.click(await screen.findByRole('button', { name: 'Oneens met: Eerste idee' }));
    expect(document.activeElement?.textContent).toBe('Tweede idee');
    expect(screen.getByText('Oneens gekozen. 1 van 3 beoordeeld.')).toBeTruthy();
  });

  it('takes the last choice back', async () => {
    const api = await openBallot();
    await userEvent.click(await screen.findByRole('button', { name: 'Eens met: Eerste idee' }));
    await userEvent.click(screen.getByRole('button', { name: /Laatste keuze terugnemen/ }));
    await waitFor(() => expect(api.called('DELETE /ideas/idea-0/vote')).toHaveLength(1));
    expect(screen.getByRole('heading', { name: 'Eerste idee' })).toBeTruthy();
  });

  it('starts after what was judged before, and lets that be changed', async () => {
    const before = { ideaId: 'idea-0', value: 'agree', revision: 1, castAt: '2026-11-20T10:00:00Z' };
    const api = await openBallot({ 'GET /challenges/:id/ballot': () => [200, { items: [before] }] });
    expect(await screen.findByRole('heading', { name: 'Tweede idee' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Bekijk je 1 eerdere keuze' }));
    expect(screen.getByRole('button', { name: 'Eens', pressed: true })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Oneens', pressed: false }));
    await waitFor(() => expect(values(api.called('PUT /ideas/idea-0/vote'))).toEqual(['disagree']));
  });

  it('says loudly that a choice after the close was not counted', async () => {
    await openBallot({ 'PUT /ideas/:id/vote': () => [409, { code: 'round-closed' }] });
    await userEvent.click(await screen.findByRole('button', { name: 'Eens met: Eerste idee' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Deze keuze is niet meegeteld');
  });

  it('tells a person who is not on the roll before the first choice', async () => {
    await openBallot({ 'GET /challenges/:id/round': () => [200, someRound({ eligible: false })] });
    expect(await screen.findByText(/jij staat niet op de kieslijst/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Eens/ })).toBeNull();
  });

  it('sends with a vote that the idea was served, and tells which cards were shown', async () => {
    const api = await openBallot({ 'GET /challenges/:id/next': () => served(['idea-1', 'idea-0']) });
    await userEvent.click(await screen.findByRole('button', { name: 'Eens met: Tweede idee' }));
    await screen.findByRole('heading', { name: 'Eerste idee' });
    await waitFor(() =>
      expect(api.called('PUT /ideas/idea-1/vote')[0]?.body).toEqual({
        rulesVersion: 1,
        value: 'agree',
        servedToken: 'token-of-idea-1',
      }),
    );
    await waitFor(
      () =>
        expect(api.called('POST /challenges/:id/impressions').map(({ body }) => body)).toEqual([
          { ideaIds: ['idea-1', 'idea-0'] },
        ]),
      { timeout: 4_000 },
    );
  });

  it('goes on with what it fetched ahead when the connection is lost', async () => {
    await openBallot({
      'PUT /ideas/:id/vote': () => 'lost',
      'POST /challenges/:id/impressions': () => 'lost',
    });
    for (const title of ['Eerste idee', 'Tweede idee', 'Derde idee'])
      await userEvent.click(await screen.findByRole('button', { name: `Eens met: ${title}` }));
    expect(await screen.findByText(/3 keuzes wachten/)).toBeTruthy();
  });

  it('asks for more before the cards run out, without showing one twice', async () => {
    const many = Array.from({ length: 25 }, (_, n) => someIdea({ id: `many-${n}`, title: `Idee ${n}` }));
    const counts: (string | null)[] = [];
    const api = await openBallot({
      'GET /challenges/:id/next': ({ query }) => {
        counts.push(query.get('count'));
        return served(
          many.slice(counts.length === 1 ? 0 : 11, counts.length === 1 ? 20 : 25).map(({ id }) => id),
        );
      },
      'GET /challenges/:id/ideas': ({ query }) => [
        200,
        { items: many.filter(({ id }) => query.get('ids')?.split(',').includes(id)), nextCursor: null },
      ],
    });
    for (let n = 0; n < 25; n += 1)
      await userEvent.click(await screen.findByRole('button', { name: `Eens met: Idee ${n}` }));
    expect(await screen.findByText('Klaar, dank je wel!')).toBeTruthy();
    expect(counts).toEqual(['20', '50']);
    await waitFor(() => expect(api.called('PUT /ideas/:id/vote')).toHaveLength(25));
  });

  it('says that there is more tomorrow when the round limits a day', async () => {
    await openBallot({ 'GET /challenges/:id/next': () => served([], true) });
    expect(await screen.findByText(/Morgen staan er nieuwe ideeën klaar/)).toBeTruthy();
  });

  const fourth = someIdea({ id: 'idea-3', title: 'Vierde idee' });
  async function openFour(change: Answers = {}) {
    const all = [...ideas, fourth];
    return openBallot({
      'GET /challenges/:id/next': () => [
        200,
        {
          items: [{ ideaId: 'idea-0', servedToken: 'token-of-idea-0' }],
          sets: [{ ideaIds: all.map(({ id }) => id), servedToken: 'of-four' }],
          isDoneForToday: false,
        },
      ],
      'GET /challenges/:id/ideas': () => [200, { items: all, nextCursor: null }],
      'PUT /challenges/:id/best-worst': () => [200, { receipts: [] }],
      ...change,
    });
  }
  const answers = (calls: Call[]): unknown[] =>
    calls.map((call) => {
      const { answer, best, worst } = call.body as Record<string, string>;
      return [answer, best, worst];
    });

  it('asks for the best and the least good of four, after the cards, and says what was done', async () => {
    const api = await openFour();
    await userEvent.click(await screen.findByRole('button', { name: 'Eens met: Eerste idee' }));
    const question = await screen.findByRole('heading', { name: /Welk van deze vier/ });
    expect(document.activeElement).toBe(question);
    await userEvent.click(screen.getByRole('button', { name: 'Beste: Derde idee' }));
    expect(screen.getByRole('button', { name: 'Beste: Derde idee', pressed: true })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Minst goed: Vierde idee' }));
    expect(await screen.findByText('Klaar, dank je wel!')).toBeTruthy();
    expect(screen.getByText('Vergelijking bewaard.')).toBeTruthy();
    await waitFor(() => expect(api.called('PUT /challenges/:id/best-worst')).toHaveLength(1));
    expect(api.called('PUT /challenges/:id/best-worst')[0]?.body).toEqual({
      ...{ ideaIds: ['idea-0', 'idea-1', 'idea-2', 'idea-3'], servedToken: 'of-four', rulesVersion: 1 },
      ...{ answer: 'chosen', best: 'idea-2', worst: 'idea-3' },
    });
    // The answer judged no idea.
    expect(screen.getByRole('button', { name: 'Bekijk je 1 eerdere keuze' })).toBeTruthy();
  });

  it('takes numbers for them, L for none, and U takes the answer back', async () => {
    const api = await openFour();
    await userEvent.click(await screen.findByRole('button', { name: 'Eens met: Eerste idee' }));
    await screen.findByRole('heading', { name: /Welk van deze vier/ });
    await userEvent.keyboard('22');
    expect(screen.queryByRole('button', { name: /^Minst goed/, pressed: true })?.textContent).toBe(
      'Minst goed',
    );
    await userEvent.keyboard('4');
    await screen.findByText('Klaar, dank je wel!');
    await userEvent.click(screen.getByRole('button', { name: /Laatste keuze terugnemen/ }));
    await screen.findByRole('heading', { name: /Welk van deze vier/ });
    await userEvent.keyboard('l');
    await waitFor(() =>
      expect(answers(api.called('PUT /challenges/:id/best-worst')).at(-1)).toEqual([
        ...['undecided', undefined, undefined],
      ]),
    );
  });

  it('leaves out of the votes what the ballot says of pairs', async () => {
    const pair = {
      ideaId: 'idea-0',
      aspect: 'idea-1',
      value: 'first',
      revision: 1,
      castAt: '2026-11-20T10:00:00Z',
    };
    await openBallot({ 'GET /challenges/:id/ballot': () => [200, { items: [pair] }] });
    expect(await screen.findByRole('heading', { name: 'Eerste idee' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /eerdere keuze/ })).toBeNull();
  });
});
