import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { rulesOf } from '@zwerm/domain/voting-rules';
import type { LiveSignal } from '@zwerm/platform/live/live-signals';
import { forGroups } from '@zwerm/testing/audience-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { eventually, Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { ReadOpinionMap } from '../../opinions/use-cases/read-opinion-map.js';
import { ReadRanking } from '../../rankings/use-cases/read-ranking.js';
import { ReadExplanation } from '../../reasons/use-cases/read-explanation.js';

jest.setTimeout(30_000);

describe('judging first', () => {
  let service: ServiceUnderTest;
  const signals: LiveSignal[] = [];
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
    service.live.subscribe((signal) => signals.push(signal));
  });
  afterAll(() => service.close());

  /** What somebody gets: `seen`, or the code of the refusal. */
  const look = (scene: Scene, reader: Principal, round?: number): Promise<string> =>
    service
      .get(ReadRanking)
      .execute({ challengeId: scene.challengeId, reader, round, limit: 10 })
      .then(
        () => 'seen',
        (error: unknown) => (error as { code: string }).code,
      );
  const sponsorOf = ({ sponsorId }: Scene): Principal => ({ ...aPrincipal(), personId: sponsorId });
  const running = async (opened = {}, published = {}) => {
    const scene = new Scene();
    const idea = scene.submitted('Idea');
    await service.wire.deliver(scene.published(published), idea, scene.opened(opened));
    await service.wire.deliver(scene.cast('somebody', idea.ideaId, 'agree'));
    await eventually(async () => expect(await look(scene, sponsorOf(scene))).toBe('seen'));
    return { scene, ideaId: idea.ideaId };
  };

  it('A24: holds back who may vote until they have judged enough, and them alone', async () => {
    const { scene, ideaId } = await running();
    const [judge, other] = [aPrincipal(), aPrincipal()];
    expect([await look(scene, judge), await look(scene, other)]).toEqual(['judge-first', 'judge-first']);
    expect(service.get(ReadRanking).recall({ ...scene, reader: judge, limit: 10 })).toBeUndefined();
    await service.wire.deliver(scene.judgedEnough(judge.personId));
    await eventually(async () => expect(await look(scene, judge)).toBe('seen'));
    expect(service.get(ReadRanking).recall({ ...scene, reader: judge, limit: 10 })).toBeDefined();
    expect(await look(scene, other)).toBe('judge-first');
    expect(service.get(ReadRanking).recall({ ...scene, reader: other, limit: 10 })).toBeUndefined();
    const question = { challengeId: scene.challengeId, reader: other, ideaId };
    for (const page of [
      service.get(ReadOpinionMap).execute(question),
      service.get(ReadExplanation).execute(question),
    ])
      await expect(page).rejects.toMatchObject({ code: 'judge-first' });
  });

  it('signals to followers when somebody crosses the line, so that their page opens by itself', async () => {
    const { scene } = await running();
    const judge = aPrincipal();
    await look(scene, judge);
    await service.wire.deliver(scene.judgedEnough(judge.personId));
    await eventually(async () => expect(await look(scene, judge)).toBe('seen'));
    const { version } = await service
      .get(ReadRanking)
      .execute({ challengeId: scene.challengeId, reader: judge, limit: 1 });
    const signal = await eventually(() => {
      const heard = signals.find(
        ({ topic, facts }) => topic === `ranking:${scene.challengeId}` && Number(facts['version']) >= version,
      );
      expect(heard).toBeDefined();
      return heard;
    });
    expect(JSON.stringify(signal)).not.toContain(judge.personId);
  });

  it('ends for everybody with the round', async () => {
    const { scene } = await running();
    const late = aPrincipal();
    expect(await look(scene, late)).toBe('judge-first');
    await service.wire.deliver(scene.closed());
    await eventually(async () => expect(await look(scene, late)).toBe('seen'));
  });

  it('keeps nothing from who cannot vote: outside the audience, of no jury, or in no role that votes', async () => {
    const groupId = randomUUID();
    const jury = [randomUUID()];
    const rules = rulesOf('agree-disagree-pass', { juryGroupIds: jury });
    const { scene } = await running({ rules });
    expect(await look(scene, aPrincipal())).toBe('seen');
    expect(await look(scene, { ...aPrincipal(), groupIds: jury })).toBe('judge-first');
    const { scene: ours } = await running({}, { audience: forGroups(groupId) });
    const manager = { ...aPrincipal(), scopedRoles: [`evaluator@challenge:${ours.challengeId}` as const] };
    expect(await look(ours, manager)).toBe('seen');
    expect(await look(ours, { ...manager, groupIds: [groupId] })).toBe('judge-first');
    expect(await look(ours, { ...aPrincipal('trainer'), groupIds: [groupId] })).toBe('seen');
  });

  it('keeps nothing from who reads results by right, and nobody else however grave their role', async () => {
    const { scene } = await running();
    const delegate = { ...aPrincipal(), actsFor: [scene.sponsorId] };
    const moderator = {
      ...aPrincipal(),
      scopedRoles: [`community-manager@challenge:${scene.challengeId}` as const],
    };
    for (const reader of [sponsorOf(scene), delegate, moderator, aPrincipal('employee', 'programme-manager')])
      expect(await look(scene, reader)).toBe('seen');
    for (const reader of [aPrincipal('employee', 'administrator'), aPrincipal('employee', 'user-manager')])
      expect(await look(scene, reader)).toBe('judge-first');
  });

  it('is of one round: who judged enough in it judges anew in the next', async () => {
    const { scene } = await running();
    const judge = aPrincipal();
    await service.wire.deliver(scene.judgedEnough(judge.personId), scene.closed());
    const roundId = randomUUID();
    const { challengeId } = scene;
    const next = Object.assign(new Scene(), { challengeId, roundId });
    await service.wire.deliver(next.opened({ number: 2 }));
    await eventually(async () => expect(await look(scene, judge)).toBe('judge-first'));
    expect(await look(scene, judge, 1)).toBe('seen');
    await service.wire.deliver(next.judgedEnough(judge.personId));
    await eventually(async () => expect(await look(scene, judge, 2)).toBe('seen'));
  });

  it('is the same when it is heard of first, twice, or of somebody nobody knows', async () => {
    const scene = new Scene();
    const judge = aPrincipal();
    const told = scene.judgedEnough(judge.personId);
    await service.wire.deliver(told, told, scene.judgedEnough(judge.personId));
    await service.wire.deliver(scene.published(), scene.submitted('Idea'), scene.opened());
    await eventually(async () => expect(await look(scene, judge)).toBe('seen'));
    const rows = await service.database.query('select from judged_enough where round_id = $1', [
      scene.roundId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is kept under a reference that names nobody, and another one in each round', async () => {
    const { personId } = aPrincipal();
    const scenes = [await running(), await running()].map(({ scene }) => scene);
    await service.wire.deliver(...scenes.map((scene) => scene.judgedEnough(personId)));
    for (const scene of scenes)
      await eventually(async () => expect(await look(scene, { ...aPrincipal(), personId })).toBe('seen'));
    const rows = await service.database.query<{ judge_ref: string }>(
      'select * from judged_enough where round_id = any ($1)',
      [scenes.map(({ roundId }) => roundId)],
    );
    expect(new Set(rows.map((row) => row.judge_ref)).size).toBe(2);
    for (const form of [personId, personId.replaceAll('-', '')])
      expect(JSON.stringify(rows)).not.toContain(form);
  });
});
