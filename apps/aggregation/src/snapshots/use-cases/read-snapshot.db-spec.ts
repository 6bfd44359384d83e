import { createHash, randomUUID } from 'node:crypto';
import { rankingFrozen } from '@zwerm/contracts/events/aggregation-events';
import { rankingSigned } from '@zwerm/contracts/events/voting-events';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { firstDifference } from '@zwerm/ranking/snapshot/first-difference';
import { recomputed, type Snapshot } from '@zwerm/ranking/snapshot/snapshot';
import { eventOf } from '@zwerm/testing/event-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aResultsReader, eventually, Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { ReadBrief } from '../../briefs/use-cases/read-brief.js';
import { ReadRepresentative } from '../../representative/use-cases/read-representative.js';
import { ReadSharedGround } from '../../shared-ground/use-cases/read-shared-ground.js';
import { ReadSnapshot } from './read-snapshot.js';

jest.setTimeout(30_000);

describe('the signed snapshot', () => {
  let service: ServiceUnderTest;
  const reader = aResultsReader();
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const read = ({ challengeId }: Scene) => service.get(ReadSnapshot).execute({ challengeId, reader });
  const divided = (rules: { secrecy?: 'secret' } = {}, voters = 18) => {
    const scene = new Scene();
    scene.stratumOf = (voter) => ({ north: 0, south: 1 })[voter.split(' ')[0]!];
    const ids = ['A', 'B', 'C', 'D', 'E'].map((title) => scene.submitted(title).ideaId).sort();
    scene.published({ topCount: 3, sponsorId: scene.sponsorId });
    scene.opened({
      strata: [
        { members: [randomUUID()], people: 300 },
        { members: [randomUUID()], people: 100 },
      ],
      rules: { ...rulesOf('agree-disagree-pass', rules), criteria: [], juryGroupIds: [], juryPersonIds: [] },
    });
    for (let voter = 0; voter < voters; voter += 1)
      ids.forEach((id, index) =>
        scene.cast(
          `${voter < 12 ? 'north' : 'south'} ${voter}`,
          id,
          index < 3 === voter < 12 && voter !== 17 ? 'agree' : 'disagree',
        ),
      );
    return { scene, ids };
  };
  const frozenOf = async ({ roundId }: Scene) => {
    const told = (await service.published(rankingFrozen.subject)) as {
      roundId: string;
      snapshotHash?: string;
    }[];
    return told.find((event) => event.roundId === roundId);
  };
  const sign = async (scene: Scene): Promise<void> => {
    const { snapshotHash = '' } = (await frozenOf(scene))!;
    const { roundId, challengeId } = scene;
    await service.wire.deliver(
      eventOf(rankingSigned, { roundId, challengeId, snapshotHash, note: 'a note' }, 1, randomUUID()),
    );
  };

  it('is there once the round is frozen and signed, and follows from its own counts', async () => {
    const { scene } = divided();
    await service.wire.deliver(...scene.events);
    await eventually(() => expect(read(scene)).rejects.toMatchObject({ code: 'snapshot-not-ready' }));
    await service.wire.deliver(scene.closed({ topCount: 2 }));
    await expect(read(scene)).rejects.toMatchObject({ code: 'snapshot-not-ready' });
    await sign(scene);
    const [head, canonical] = (await read(scene)).split('\n');
    expect(JSON.parse(head!)).toMatchObject({ format: 'zwerm-signed-snapshot/1', note: 'a note' });
    const { snapshotHash } = (await frozenOf(scene))!;
    expect(createHash('sha256').update(canonical!).digest('hex')).toBe(snapshotHash);
    const snapshot = JSON.parse(canonical!) as Snapshot;
    expect(snapshot).toMatchObject({ topCount: 2, refresh: 90, participants: 18, number: 1 });
    expect(firstDifference(snapshot, recomputed(snapshot))).toBeUndefined();
  });

  it('keeps K and the lists as they were at the close, whatever is asked for or withdrawn afterwards', async () => {
    const { scene, ids } = divided();
    await service.wire.deliver(...scene.events, scene.closed({ topCount: 2 }));
    const { challengeId } = scene;
    const lists = async () => ({
      representative: await service.get(ReadRepresentative).execute({ challengeId, reader }),
      shared: await service.get(ReadSharedGround).execute({ challengeId, reader }),
      brief: await service.get(ReadBrief).execute(challengeId, { ...reader, personId: scene.sponsorId }),
    });
    const before = await eventually(async () => {
      const found = await lists();
      expect(found.representative.state).toBe('frozen');
      return found;
    });
    expect(before.representative).toMatchObject({ topCount: 2, items: [{}, {}] });
    expect(before.brief.topCount).toBe(2);
    await service.wire.deliver(scene.published({ topCount: 4 }), scene.withdrawn(ids[0]!));
    const after = await eventually(async () => {
      const found = await lists();
      expect(found.shared.items).toHaveLength(before.shared.items.length - 1);
      return found;
    });
    expect(after.representative.topCount).toBe(2);
    expect(after.representative.hash).toBe(before.representative.hash);
    expect(after.shared.hash).toBe(before.shared.hash);
    expect(after.shared.items.map(({ rank }) => rank)[0]).toBe(1);
    expect(after.brief.topCount).toBe(2);
  });

  it('is not made of a round that closed without saying how many ideas were asked for', async () => {
    const { scene } = divided();
    await service.wire.deliver(...scene.events, scene.closed({ topCount: undefined }));
    await eventually(async () => expect(await frozenOf(scene)).toBeDefined());
    expect(await frozenOf(scene)).not.toHaveProperty('snapshotHash');
    await expect(read(scene)).rejects.toMatchObject({ code: 'snapshot-not-ready' });
  });

  it('is not made of a secret round in which so few took part that its hash would tell', async () => {
    const { scene } = divided({ secrecy: 'secret' }, 4);
    await service.wire.deliver(...scene.events, scene.closed());
    await eventually(async () => expect(await frozenOf(scene)).toBeDefined());
    expect(await frozenOf(scene)).not.toHaveProperty('snapshotHash');
    await expect(read(scene)).rejects.toMatchObject({ code: 'results-suppressed' });
  });
});
