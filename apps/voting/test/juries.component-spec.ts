import { randomUUID } from 'node:crypto';
import { ideaSubmitted } from '@zwerm/contracts/events/idea-events';
import { groupMemberAdded, personPlaced } from '@zwerm/contracts/events/people-events';
import type { Principal } from '@zwerm/domain/principal';
import type { GivenRules } from '@zwerm/domain/voting-rules';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene, type ChallengeWishes } from './voting-scene.js';

jest.setTimeout(30_000);

describe('a jury', () => {
  let scene: VotingScene;
  let juror: Principal;
  let colleague: Principal;
  let stranger: Principal;
  const jury = randomUUID();
  const unit = randomUUID();
  const placed = ({ personId }: Principal, unitId: string | null, version = 2) =>
    eventOf(personPlaced, { personId, unitId }, version, personId);

  beforeAll(async () => {
    scene = await VotingScene.start();
    [juror, colleague, stranger] = (await scene.people(3)) as [Principal, Principal, Principal];
    await scene.voting.wire.deliver(
      eventOf(groupMemberAdded, { groupId: jury, personId: juror.personId }, 2, jury),
      placed(juror, unit),
      placed(colleague, unit),
      placed(stranger, randomUUID()),
    );
  });
  afterAll(() => scene.close());

  const ideaOf = async (challengeId: string, { personId }: Principal): Promise<string> => {
    const ideaId = randomUUID();
    await scene.voting.wire.deliver(
      eventOf(ideaSubmitted, { ideaId, challengeId, authorId: personId }, 1, ideaId),
    );
    return ideaId;
  };
  /** A challenge with an idea of the juror, of a close colleague and of somebody else. */
  const judged = async (rules: GivenRules = {}, wishes: ChallengeWishes = {}) => {
    const { challengeId } = await scene.challenge({
      ideas: 0,
      rules: { juryGroupIds: [jury], ...rules },
      ...wishes,
    });
    const [own, near, far] = await Promise.all(
      [juror, colleague, stranger].map((author) => ideaOf(challengeId, author)),
    );
    return { challengeId, own: own!, near: near!, far: far! };
  };
  const vote = async (ideaId: string, as = juror, value = 'agree') => {
    const call = await scene.voting.call('put', `/ideas/${ideaId}/vote`, { as, body: { value } });
    return call.status === 200 ? 'accepted' : `${call.status} ${call.body.code as string}`;
  };

  it('alone votes and makes up the roll', async () => {
    const { challengeId, far } = await judged();
    expect(await vote(far, colleague)).toBe('403 not-on-roll');
    expect(await vote(far)).toBe('accepted');
    const round = async (as: Principal) =>
      (await scene.voting.call('get', `/challenges/${challengeId}/round`, { as })).body;
    expect(await round(juror)).toMatchObject({ eligible: true, turnout: { eligible: 1 } });
    expect(await round(colleague)).toMatchObject({ eligible: false });
    const next = await scene.voting.call('get', `/challenges/${challengeId}/next?count=9`, { as: colleague });
    expect(next.body).toMatchObject({ code: 'not-on-roll' });
  });

  it('can be people by name, beside a group, whom only the jury itself and organisers get to know', async () => {
    const [named, late] = (await scene.people(2)) as [Principal, Principal];
    const juryPersonIds = [named.personId, randomUUID()].sort();
    const { challengeId, far } = await judged({ juryPersonIds });
    expect([await vote(far, named), await vote(far), await vote(far, late)]).toEqual([
      'accepted',
      'accepted',
      '403 not-on-roll',
    ]);
    const roundFor = async (as: Principal) =>
      (await scene.voting.call('get', `/challenges/${challengeId}/round`, { as })).body;
    const manager = aPrincipal('employee', 'programme-manager');
    for (const as of [named, manager]) expect(await roundFor(as)).toMatchObject({ rules: { juryPersonIds } });
    expect(await roundFor(late)).toMatchObject({ rules: { juryPersonIds: [] } });
    expect(await roundFor(named)).toMatchObject({ eligible: true, turnout: { eligible: 2 } });
    // The log is for everybody.
    const leaves = await scene.query<{ leaf: string }>(
      `select convert_from(leaf, 'UTF8') as leaf from log_entry
       where position(convert_to('round/v1', 'UTF8') in leaf) = 1`,
    );
    const opening = leaves.find(({ leaf }) => leaf.includes(challengeId) && leaf.includes('round.opened'))!;
    expect(opening.leaf).toContain('"namedJurors":2');
    expect(opening.leaf).not.toContain(named.personId);
  });

  it('judges no idea of its own or from its own unit, and is served none', async () => {
    const { challengeId, own, near, far } = await judged();
    expect(await vote(own)).toBe('409 own-idea');
    expect(await vote(near)).toBe('409 own-unit');
    const next = await scene.voting.call('get', `/challenges/${challengeId}/next?count=9`, { as: juror });
    expect((next.body['items'] as { ideaId: string }[]).map(({ ideaId }) => ideaId)).toEqual([far]);
    const { body } = await scene.voting.call('get', `/challenges/${challengeId}/round`, { as: juror });
    expect(body['own']).toMatchObject({ votable: 1 });
  });

  it('judges no idea that somebody from its own unit wrote with a stranger', async () => {
    const { challengeId, far } = await judged();
    const ideaId = randomUUID();
    const [authorId, coAuthorIds] = [stranger.personId, [colleague.personId]];
    await scene.voting.wire.deliver(
      eventOf(ideaSubmitted, { ideaId, challengeId, authorId, coAuthorIds }, 1, ideaId),
    );
    expect([await vote(ideaId), await vote(far)]).toEqual(['409 own-unit', 'accepted']);
    const next = await scene.voting.call('get', `/challenges/${challengeId}/next?count=9`, { as: juror });
    expect(next.body['items']).toEqual([]);
  });

  it('judges both where its rules say so', async () => {
    const { own, near } = await judged({ ownIdeas: true, ownUnit: true });
    expect([await vote(own), await vote(near)]).toEqual(['accepted', 'accepted']);
  });

  it('is asked of everybody too when the rules say so, and then of nobody else', async () => {
    const { own, near } = await judged({ juryGroupIds: [], ownUnit: false });
    expect([await vote(own), await vote(near)]).toEqual(['accepted', '409 own-unit']);
  });

  it('compares no pair with an idea from its own unit', async () => {
    const { near, far, challengeId } = await judged({}, { method: 'pairwise' });
    const [first, second] = [near, far].sort() as [string, string];
    const { body } = await scene.voting.call('put', `/challenges/${challengeId}/ballot`, {
      as: juror,
      body: { votes: [{ ideaId: first, aspect: second, value: 'first' }] },
    });
    expect(body).toMatchObject({ code: 'own-unit' });
  });

  it('may judge again who moved to another unit, whatever the order in which that is told', async () => {
    const { near } = await judged();
    await scene.voting.wire.deliver(placed(juror, null, 4), placed(juror, unit, 3));
    expect(await vote(near)).toBe('accepted');
    await scene.voting.wire.deliver(placed(juror, unit, 5));
    expect(await vote(near, juror, 'disagree')).toBe('409 own-unit');
  });
});
