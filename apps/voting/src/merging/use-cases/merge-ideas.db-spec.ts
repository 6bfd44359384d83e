import fc from 'fast-check';
import { DomainError } from '@zwerm/domain/domain-error';
import type { Principal } from '@zwerm/domain/principal';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { histories, ideas, mergeable, MergeModel, voters, type Act } from '../../../test/merge-history.js';
import { VotingScene, type SceneChallenge } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { ReadOwnBallot } from '../../ballots/use-cases/read-own-ballot.js';
import { WithdrawVote } from '../../ballots/use-cases/withdraw-vote.js';
import { RecountRound } from '../../log/use-cases/recount-round.js';
import { MergeIdeas } from './merge-ideas.js';
import { UndoMerge } from './undo-merge.js';

jest.setTimeout(240_000);

const moderator = aPrincipal('community-manager', 'employee');

describe('merging ideas', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const codeOf = async (work: Promise<unknown>): Promise<string | undefined> => {
    try {
      await work;
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  };
  const merge = (ideaId: string, into: string, principal = moderator) =>
    scene.voting.get(MergeIdeas).execute({ principal, ideaId, into, reason: 'They say the same' });
  const undo = (ideaId: string, principal = moderator) =>
    scene.voting.get(UndoMerge).execute({ principal, ideaId, reason: 'They do not' });

  /** Lets a history happen in the service, and holds every answer against the model. */
  class Played {
    readonly merges: { id: string; idea: number }[] = [];

    constructor(
      readonly challenge: SceneChallenge,
      readonly people: Principal[],
      readonly model: MergeModel,
      private readonly aspect: string,
    ) {}

    async play(act: Act): Promise<void> {
      const { ideaIds } = this.challenge;
      const wanted = act.kind === 'undo' ? { ...act, merge: act.merge % this.merges.length } : act;
      if (wanted.kind === 'undo' && this.merges.length === 0) return;
      const expected = this.model.take(wanted);
      if (wanted.kind === 'vote')
        return this.expect(
          expected,
          this.vote(this.people[wanted.voter]!, ideaIds[wanted.idea]!, wanted.choice),
        );
      if (wanted.kind === 'withdraw')
        return this.expect(
          expected,
          scene.voting.get(WithdrawVote).execute({
            principal: this.people[wanted.voter]!,
            ideaId: ideaIds[wanted.idea]!,
            aspect: this.aspect,
          }),
        );
      if (wanted.kind === 'undo') {
        const [gone] = this.merges.splice(wanted.merge, 1);
        return this.expect(undefined, undo(this.challenge.ideaIds[gone!.idea]!));
      }
      const made = merge(ideaIds[wanted.idea]!, ideaIds[wanted.into]!);
      await this.expect(expected, made);
      if (!expected) this.merges.push({ id: (await made).id, idea: wanted.idea });
    }

    vote(principal: Principal, ideaId: string, choice: string) {
      return scene.voting.get(CastVote).execute({ principal, ideaId, choice, aspect: this.aspect });
    }

    private async expect(code: string | undefined, work: Promise<unknown>): Promise<void> {
      expect(await codeOf(work)).toBe(code);
    }

    counts(totals: readonly (readonly [string, string, string, number])[] = []): Map<string, number> {
      const number = new Map(this.challenge.ideaIds.map((id, at) => [id, at]));
      return new Map(totals.map(([id, , choice, count]) => [`${number.get(id)}/${choice}`, count]));
    }
  }

  const start = async (method: VotingMethod, secrecy: 'named' | 'secret'): Promise<Played> => {
    const rules = { secrecy, ...(method === 'score' ? { top: 3, criteria: ['Useful'] } : {}) };
    const challenge = await scene.challenge({ method, rules, ideas });
    const order = mergeable[method] ?? [];
    return new Played(
      challenge,
      await scene.people(voters),
      new MergeModel(order),
      method === 'score' ? 'c1' : '',
    );
  };

  const methods = Object.keys(mergeable) as VotingMethod[];
  it.each(
    methods.flatMap((method) => (['named', 'secret'] as const).map((secrecy) => [method, secrecy] as const)),
  )(
    'counts each person once in any history of %s, %s, and an undo of all leaves no trace',
    async (method, secrecy) => {
      const property = fc.asyncProperty(histories(mergeable[method] ?? []), async (acts) => {
        const played = await start(method, secrecy);
        for (const act of acts) await played.play(act);
        const { model, challenge, people } = played;
        const recount = () => scene.voting.get(RecountRound).execute(challenge.challengeId);
        const now = await recount();
        expect(played.counts(now.totals)).toEqual(model.apart());
        expect(played.counts(now.merged?.totals)).toEqual(model.together());
        for (const [voter, principal] of people.entries()) {
          const own = await scene.voting.get(ReadOwnBallot).execute({ ...challenge, principal });
          const said = new Map(own.map(({ ideaId, choice }) => [challenge.ideaIds.indexOf(ideaId), choice]));
          for (let idea = 0; idea < ideas; idea += 1)
            expect(said.get(idea)).toBe(model.endOf(idea) === idea ? model.said(voter, idea) : undefined);
        }
        while (played.merges.length > 0) await played.play({ kind: 'undo', merge: 0 });
        const after = await recount();
        expect(played.counts(after.totals)).toEqual(model.apart());
        expect(after.merged?.ends ?? []).toEqual([]);
        expect(after.merged?.superseded ?? 0).toBe(0);
      });
      await fc.assert(property, { numRuns: 15 });
    },
  );

  it('changes no ballot, and tells what was merged without people, choices or reasons', async () => {
    const played = await start('agree-disagree-pass', 'named');
    const { ideaIds, challengeId } = played.challenge;
    await played.vote(played.people[0]!, ideaIds[0]!, 'agree');
    const before = await scene.query('select * from ballot order by ballot_ref');
    const { id } = await merge(ideaIds[0]!, ideaIds[1]!);
    await undo(ideaIds[0]!);
    expect(await scene.query('select * from ballot order by ballot_ref')).toEqual(before);
    const told = await scene.query<{ subject: string; payload: object }>(
      `select subject, payload from outbox where subject like 'zwerm.voting.merge.%' and payload ->> 'mergeId' = $1
       order by seq`,
      [id],
    );
    const roundId = (await scene.round(challengeId))?.['id'];
    const pair = { mergeId: id, roundId, challengeId, absorbedId: ideaIds[0], survivorId: ideaIds[1] };
    expect(told).toEqual([
      { subject: 'zwerm.voting.merge.made.v1', payload: { ...pair, step: 1 } },
      { subject: 'zwerm.voting.merge.undone.v1', payload: { ...pair, step: 2 } },
    ]);
  });

  it('names the survivor to whoever votes on the absorbed idea', async () => {
    const { challenge, people, vote } = await start('support', 'named').then((played) => ({
      ...played,
      vote: played.vote.bind(played),
    }));
    const [absorbed, survivor] = challenge.ideaIds as [string, string];
    await merge(absorbed, survivor);
    await expect(vote(people[0]!, absorbed, 'support')).rejects.toMatchObject({
      code: 'idea-merged',
      problems: [{ detail: survivor }],
    });
  });

  it.each([
    ['dots', 'points-are-shared'],
    ['quadratic', 'credits-are-squared'],
    ['budget', 'costs-differ'],
    ['ranked', 'places-are-relative'],
    ['pairwise', 'pairs-fall-together'],
    ['consent', 'consent-is-to-a-text'],
  ] as const)('refuses it in an open round of %s: %s', async (method, fault) => {
    const { ideaIds } = await scene.challenge({ method, ideas: 2 });
    await expect(merge(ideaIds[0]!, ideaIds[1]!)).rejects.toMatchObject({
      code: 'merge-not-meaningful',
      problems: [{ code: fault }],
    });
  });

  it('refuses it where people may support so many ideas, and takes it before any round opens', async () => {
    const limited = await scene.challenge({ method: 'support', rules: { most: 2 }, ideas: 2 });
    await expect(merge(limited.ideaIds[0]!, limited.ideaIds[1]!)).rejects.toMatchObject({
      problems: [{ code: 'limited-choices' }],
    });
    const wishes = {
      method: 'ranked',
      ideas: 2,
      phase: 'ideation',
      opensAt: new Date(Date.now() + 60_000),
    } as const;
    const { ideaIds } = await scene.challenge(wishes);
    expect(await merge(ideaIds[0]!, ideaIds[1]!)).toMatchObject({ undoneAt: null });
  });

  it('is for its sponsor and those who moderate it, in both directions', async () => {
    const { ideaIds } = await scene.challenge({ ideas: 3 });
    const [one, other] = ideaIds as [string, string];
    for (const stranger of [
      aPrincipal(),
      aPrincipal('leadership', 'employee'),
      aPrincipal('administrator', 'employee'),
    ])
      await expect(merge(one, other, stranger)).rejects.toMatchObject({ code: 'forbidden' });
    await merge(one, other, aPrincipal('programme-manager', 'employee'));
    await expect(undo(one, aPrincipal())).rejects.toMatchObject({ code: 'forbidden' });
    await undo(one);
    await expect(undo(one)).rejects.toMatchObject({ code: 'merge-undone' });
  });
});
