import { roundRevised } from '@zwerm/contracts/events/voting-events';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import type { Principal } from '@zwerm/domain/principal';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import { rulesOf, type GivenRules } from '@zwerm/domain/voting-rules';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { ReplaceBallot } from '../../ballots/use-cases/replace-ballot.js';
import { WithdrawVote } from '../../ballots/use-cases/withdraw-vote.js';
import { RecordImpressions } from '../../exposure/use-cases/record-impressions.js';
import { ChangeRules } from './change-rules.js';

jest.setTimeout(60_000);

describe('changing the rules of an open round', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const organiser = aPrincipal('programme-manager');
  interface Wishes {
    readonly method?: VotingMethod;
    readonly rules?: GivenRules;
    readonly rulesVersion?: number;
    readonly principal?: Principal;
    readonly results?: 'live' | 'after-close';
  }
  const change = (challengeId: string, wishes: Wishes = {}) =>
    scene.voting.get(ChangeRules).execute({
      principal: organiser,
      challengeId,
      rulesVersion: 1,
      method: 'support',
      results: 'after-close',
      rules: {},
      ...wishes,
    });
  const cast = (principal: Principal, ideaId: string, choice: string, rulesVersion?: number) =>
    scene.voting.get(CastVote).execute({ principal, ideaId, choice, rulesVersion });

  it('gives them a new version, which every ballot, its event and its receipt carry', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const principal = await scene.person();
    expect(await change(challengeId)).toBe(2);
    expect(await change(challengeId, { rulesVersion: 2 })).toBe(2);
    await expect(cast(principal, ideaIds[0]!, 'agree')).rejects.toMatchObject({ code: 'invalid-input' });
    const { receipt } = await cast(principal, ideaIds[0]!, 'support', 2);
    expect(receipt).toMatchObject({ rulesVersion: 2 });
    expect(await scene.ballotEvents(challengeId)).toMatchObject([{ choice: 'support', rulesVersion: 2 }]);
    const events = await scene.roundEvents(challengeId);
    expect(events.map(({ subject, version }) => [subject, version])).toEqual([
      ['zwerm.voting.round.opened.v1', 1],
      [roundRevised.subject, 2],
    ]);
    expect(problemsOfPayload(roundRevised.subject, events[1]!.payload)).toEqual([]);
    expect(events[1]!.payload).toMatchObject({ method: 'support', rulesVersion: 2 });
  });

  it('is over with the first ballot, also when that is taken back', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const principal = await scene.person();
    await cast(principal, ideaIds[0]!, 'agree');
    await expect(change(challengeId)).rejects.toMatchObject({ code: 'rules-frozen' });
    await scene.voting.get(WithdrawVote).execute({ principal, ideaId: ideaIds[0]! });
    await expect(change(challengeId)).rejects.toMatchObject({ code: 'rules-frozen' });
    await expect(
      scene.query('update round set rules_version = 2 where challenge_id = $1', [challengeId]),
    ).rejects.toThrow('frozen with its first ballot');
  });

  it('and a first ballot at the same time never both win', async () => {
    const won = { change: 0, ballot: 0 };
    for (let at = 0; at < 20; at += 1) {
      const { challengeId, ideaIds } = await scene.challenge();
      const principal = await scene.person();
      const [changed, voted] = await Promise.allSettled([
        change(challengeId, { method: 'agree-disagree-pass', rules: { quorumPercent: 10 } }),
        cast(principal, ideaIds[0]!, 'agree', 1),
      ]);
      const codes = [changed, voted].map((one) =>
        one.status === 'fulfilled' ? 'won' : (one.reason as { code: string }).code,
      );
      expect([
        ['won', 'rules-changed'],
        ['rules-frozen', 'won'],
      ]).toContainEqual(codes);
      won[changed.status === 'fulfilled' ? 'change' : 'ballot'] += 1;
      const [row] = await scene.query<{ fits: boolean }>(
        `select coalesce(bool_and(ballot.rules_version = round.rules_version), true) as fits
         from round left join ballot on round_id = round.id where challenge_id = $1`,
        [challengeId],
      );
      expect(row).toEqual({ fits: true });
    }
    expect(won.change + won.ballot).toBe(20);
  });

  it('judges a whole ballot by the rules that hold when it is written', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'dots' });
    const principal = await scene.person();
    await change(challengeId, { method: 'dots', rules: { budget: 2, top: 2 } });
    const replace = (choice: string, rulesVersion?: number) =>
      scene.voting.get(ReplaceBallot).execute({
        principal,
        challengeId,
        marks: [{ ideaId: ideaIds[0]!, aspect: '', choice }],
        rulesVersion,
      });
    await expect(replace('2', 1)).rejects.toMatchObject({ code: 'rules-changed' });
    await expect(replace('3', 2)).rejects.toMatchObject({ code: 'budget-exceeded' });
    expect(await replace('2')).toMatchObject([{ choice: '2', revision: 1 }]);
  });

  it('keeps people under a key from then on when the round becomes secret', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const principal = await scene.person();
    const shown = { principal, challengeId, ideaIds, skipped: [] };
    await scene.voting.get(RecordImpressions).execute(shown);
    await change(challengeId, { rules: { secrecy: 'secret' } });
    await scene.voting.get(RecordImpressions).execute(shown);
    await cast(principal, ideaIds[0]!, 'support');
    const keys = await scene.query(
      `select octet_length(voter_key) as voter, octet_length(viewer_key) as viewer, seen_by
       from round join ballot on ballot.round_id = id join impression on impression.round_id = id
       join exposure on exposure.round_id = id where challenge_id = $1`,
      [challengeId],
    );
    expect(keys).toEqual([{ voter: 32, viewer: 32, seen_by: 1 }]);
  });

  it('refuses rules no round has, a stale version, and whoever does not run the challenge', async () => {
    const { challengeId } = await scene.challenge();
    const bad = { code: 'invalid-input' };
    await expect(change(challengeId, { rules: { budget: 5 } })).rejects.toMatchObject(bad);
    const secretAndLive = { results: 'live', rules: { secrecy: 'secret' } } as const;
    await expect(change(challengeId, secretAndLive)).rejects.toMatchObject(bad);
    await expect(change(challengeId, { rulesVersion: 7 })).rejects.toMatchObject({ code: 'rules-changed' });
    const stranger = await scene.person();
    await expect(change(challengeId, { principal: stranger })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is for the challenge until the round opens, and for nobody once it closed', async () => {
    const opensAt = inMinutes(60);
    const ahead = await scene.challenge({ phase: 'ideation', opensAt, closesAt: inMinutes(90) });
    await expect(change(ahead.challengeId)).rejects.toMatchObject({ code: 'round-not-open' });
    await scene.publish(ahead.challengeId, { opensAt, closesAt: inMinutes(90), method: 'support' }, 4);
    expect(await scene.round(ahead.challengeId)).toMatchObject({
      rules_version: 2,
      rules: rulesOf('support'),
    });
    const { challengeId } = await scene.challenge();
    await scene.move(challengeId, 'review', 4);
    await expect(change(challengeId)).rejects.toMatchObject({ code: 'round-closed' });
  });
});
