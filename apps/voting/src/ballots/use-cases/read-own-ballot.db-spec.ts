import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { forGroups } from '@zwerm/testing/audience-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from './cast-vote.js';
import { ReadOwnBallot } from './read-own-ballot.js';
import { WithdrawVote } from './withdraw-vote.js';

jest.setTimeout(30_000);

describe('reading the own ballot', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const read = (principal: Principal, challengeId: string) =>
    scene.voting.get(ReadOwnBallot).execute({ principal, challengeId });

  it('shows the own current votes of that challenge and nobody else’s', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 3 });
    const other = await scene.challenge();
    const [me, somebody] = await scene.people(2);
    const cast = (principal: Principal, ideaId: string) =>
      scene.voting.get(CastVote).execute({ principal, ideaId, choice: 'agree' });
    await cast(me!, ideaIds[0]!);
    await cast(me!, ideaIds[1]!);
    await scene.voting.get(WithdrawVote).execute({ principal: me!, ideaId: ideaIds[1]! });
    await cast(me!, other.ideaIds[0]!);
    await cast(somebody!, ideaIds[2]!);
    expect(await read(me!, challengeId)).toMatchObject([
      { ideaId: ideaIds[0], choice: 'agree', revision: 1 },
    ]);
  });

  it('hides a challenge of a group from who is not in it', async () => {
    const { challengeId } = await scene.challenge({ audience: forGroups(randomUUID()) });
    await expect(read(await scene.person(), challengeId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
