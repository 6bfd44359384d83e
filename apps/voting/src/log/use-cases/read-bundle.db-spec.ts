import { aPrincipal } from '@zwerm/testing/principal-builder';
import { forGroups } from '@zwerm/testing/audience-builder';
import { receiptsOf, sequenceAll, untilSealed } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { ReadBundle } from './read-bundle.js';

jest.setTimeout(30_000);

const group = '4e0d1c2b-3a49-4817-8605-f4e3d2c1b0aa';

describe('reading the bundle of a round', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const read = (challengeId: string, principal = aPrincipal()) =>
    scene.voting.get(ReadBundle).execute({ challengeId, principal });

  it('is hidden from everybody before the close, and not there for who may not see the challenge', async () => {
    const { challengeId } = await scene.challenge();
    for (const role of ['leadership', 'administrator', 'auditor'] as const)
      await expect(read(challengeId, aPrincipal('employee', role))).rejects.toMatchObject({
        code: 'results-hidden',
      });
    await expect(read(challengeId)).rejects.toMatchObject({ code: 'results-hidden' });
    const closedGroup = await scene.challenge({ audience: forGroups(group) });
    await expect(read(closedGroup.challengeId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('A22: holds every ballot as it stood, by commitment, and neither persons nor times nor order', async () => {
    const challenge = await scene.challenge();
    const receipts = await receiptsOf(scene, challenge, 6);
    await scene.voting.get(CloseRound).execute(challenge);
    await untilSealed(scene, challenge);
    await sequenceAll(scene);
    const text = await read(challenge.challengeId);
    const entries = text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line) as unknown[]);
    const expected = receipts.map((receipt) => {
      const { commitment, ballotRef, ideaId, aspect, choice, revision, nonce, rulesVersion } = receipt;
      return [commitment, ballotRef, ideaId, aspect, choice, revision, nonce, rulesVersion];
    });
    expect(entries).toEqual(expected.sort(([a], [b]) => (`${a}` < `${b}` ? -1 : 1)));
    const people = await scene.query<{ id: string }>('select person_id::text as id from participation');
    for (const { id } of people) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(id.replaceAll('-', ''));
    }
    expect(await read(challenge.challengeId)).toBe(text);
  });
});
