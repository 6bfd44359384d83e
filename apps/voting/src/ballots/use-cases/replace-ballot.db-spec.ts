import type { Principal } from '@zwerm/domain/principal';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { ReadRound } from '../../rounds/use-cases/read-round.js';
import { SetCosts } from '../../rounds/use-cases/set-costs.js';
import { CastVote } from './cast-vote.js';
import { ReplaceBallot } from './replace-ballot.js';
import { WithdrawVote } from './withdraw-vote.js';

jest.setTimeout(30_000);

describe('replacing a ballot', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  type Said = readonly (readonly [ideaId: string, choice: string, aspect?: string])[];
  const replace = (principal: Principal, challengeId: string, said: Said) =>
    scene.voting.get(ReplaceBallot).execute({
      principal,
      challengeId,
      marks: said.map(([ideaId, choice, aspect = '']) => ({ ideaId, choice, aspect })),
    });
  const cast = (principal: Principal, ideaId: string, choice: string, aspect?: string) =>
    scene.voting.get(CastVote).execute({ principal, ideaId, choice, aspect });
  const rowsOf = async (challengeId: string) =>
    (await scene.ballots(challengeId)).map(({ choice, revision }) => `${choice}/${revision}`).sort();

  it('says everything at once, and takes back what it no longer says', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'ranked', ideas: 3 });
    const [a, b, c] = ideaIds as [string, string, string];
    const voter = await scene.person();
    await replace(voter, challengeId, [[a, '1'], [b, '2']]); // prettier-ignore
    const now = await replace(voter, challengeId, [[b, '1'], [c, '1']]); // prettier-ignore
    expect(now.map(({ ideaId, choice }) => [ideaId, choice]).sort()).toEqual([[b, '1'], [c, '1']].sort()); // prettier-ignore
    expect(await rowsOf(challengeId)).toEqual(['1/1', '1/2', 'null/2']);
  });

  it('changes nothing when it says the same again', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'ranked' });
    const voter = await scene.person();
    await replace(voter, challengeId, [[ideaIds[0]!, '1']]);
    await replace(voter, challengeId, [[ideaIds[0]!, '1']]);
    expect(await rowsOf(challengeId)).toEqual(['1/1']);
    expect(await scene.ballotEvents(challengeId)).toHaveLength(1);
  });

  it('is all or nothing: one mark that cannot stand leaves the ballot as it was', async () => {
    const { challengeId, ideaIds } = await scene.challenge({
      method: 'dots',
      rules: { budget: 5, top: 3 },
      ideas: 2,
    });
    const [a, b] = ideaIds as [string, string];
    const voter = await scene.person();
    await replace(voter, challengeId, [[a, '3']]);
    await expect(replace(voter, challengeId, [[a, '1'], [b, '4']])).rejects.toMatchObject({ code: 'invalid-input' }); // prettier-ignore
    await expect(replace(voter, challengeId, [[a, '3'], [b, '3']])).rejects.toMatchObject({ code: 'budget-exceeded' }); // prettier-ignore
    await expect(replace(voter, challengeId, [[a, '1'], [a, '2']])).rejects.toMatchObject({ code: 'invalid-input' }); // prettier-ignore
    expect(await rowsOf(challengeId)).toEqual(['3/1']);
  });

  it('A6: lets no parallel dots exceed the budget together', async () => {
    const { challengeId, ideaIds } = await scene.challenge({
      method: 'dots',
      rules: { budget: 10, top: 10 },
      ideas: 20,
    });
    const voter = await scene.person();
    const outcomes = await Promise.allSettled(ideaIds.map((ideaId) => cast(voter, ideaId, '10')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    );
    expect(new Set(reasons)).toEqual(new Set(['budget-exceeded']));
    expect(await rowsOf(challengeId)).toEqual(['10/1']);
  });

  it('lets one vote change within the rest of its ballot', async () => {
    const { challengeId, ideaIds } = await scene.challenge({
      method: 'quadratic',
      rules: { budget: 25 },
      ideas: 2,
    });
    const [a, b] = ideaIds as [string, string];
    const voter = await scene.person();
    await cast(voter, a, '4');
    await cast(voter, b, '3');
    await expect(cast(voter, b, '4')).rejects.toMatchObject({ code: 'budget-exceeded' });
    await scene.voting.get(WithdrawVote).execute({ principal: voter, ideaId: a });
    await cast(voter, b, '5');
    const view = await scene.voting.get(ReadRound).execute({ challengeId, principal: voter });
    expect(view.own).toEqual({ voted: 1, votable: 2, spent: 25 });
  });

  it('scores each criterion by itself, and knows no other', async () => {
    const { challengeId, ideaIds } = await scene.challenge({
      method: 'score',
      rules: { criteria: ['Effect', 'Kosten'] },
    });
    const voter = await scene.person();
    await cast(voter, ideaIds[0]!, '5', 'c1');
    await cast(voter, ideaIds[0]!, '2', 'c2');
    await expect(cast(voter, ideaIds[0]!, '2', 'c3')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(cast(voter, ideaIds[0]!, '2')).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await rowsOf(challengeId)).toEqual(['2/1', '5/1']);
    const aspects = (await scene.ballotEvents(challengeId)).map(
      (event) => (event as { aspect?: string }).aspect,
    );
    expect(aspects).toEqual(['c1', 'c2']);
  });

  it('compares two ideas of the challenge, whichever comes first', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'pairwise', ideas: 2 });
    const [low, high] = [...ideaIds].sort() as [string, string];
    const [stranger] = (await scene.challenge()).ideaIds as [string];
    const voter = await scene.person();
    await cast(voter, low, 'first', high);
    await expect(cast(voter, high, 'first', low)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(cast(voter, low, 'first', `${'f'.repeat(8)}-${stranger.slice(9)}`)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await rowsOf(challengeId)).toEqual(['first/1']);
  });

  it('buys what the organiser has put a price on, which nobody changes after the first ballot', async () => {
    const { challengeId, ideaIds } = await scene.challenge({
      method: 'budget',
      rules: { budget: 100 },
      ideas: 2,
    });
    const [a, b] = ideaIds as [string, string];
    const voter = await scene.person();
    const price = (principal: Principal) =>
      scene.voting.get(SetCosts).execute({ principal, challengeId, costs: new Map([[a, 60], [b, 50]]) }); // prettier-ignore
    await expect(price(voter)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(cast(voter, a, 'chosen')).rejects.toMatchObject({ code: 'idea-without-cost' });
    await price(aPrincipal('programme-manager'));
    await cast(voter, a, 'chosen');
    await expect(cast(voter, b, 'chosen')).rejects.toMatchObject({ code: 'budget-exceeded' });
    await expect(price(aPrincipal('programme-manager'))).rejects.toMatchObject({ code: 'rules-frozen' });
  });

  it('keeps the reason of an objection on the own ballot and out of every event', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'consent' });
    const voter = await scene.person();
    const object = (reason?: string) =>
      scene.voting
        .get(CastVote)
        .execute({ principal: voter, ideaId: ideaIds[0]!, choice: 'objection', reason });
    await expect(object()).rejects.toMatchObject({ code: 'reason-required' });
    await object('Onveilig bij gas');
    await object('Onveilig bij elektra');
    const rows = await scene.query<{ reason: string }>('select reason from vote_reason');
    expect(rows).toEqual([{ reason: 'Onveilig bij elektra' }]);
    expect(JSON.stringify(await scene.ballotEvents(challengeId))).not.toContain('Onveilig');
  });

  it('is refused after the close, and to who is not on the roll', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'ranked' });
    await expect(replace(aPrincipal('leadership'), challengeId, [[ideaIds[0]!, '1']])).rejects.toMatchObject({
      code: 'not-on-roll',
    });
    const voter = await scene.person();
    await replace(voter, challengeId, [[ideaIds[0]!, '1']]);
    await scene.voting.get(CloseRound).execute({ challengeId });
    await expect(replace(voter, challengeId, [])).rejects.toMatchObject({ code: 'round-closed' });
  });
});
