import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { rankingFrozen } from '@zwerm/contracts/events/aggregation-events';
import { migrateService } from '@zwerm/platform/database/migrate-service';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../aggregation.definition.js';
import { CheckTallies } from '../counting/use-cases/check-tallies.js';
import type { RankingDto } from '../rankings/http/rankings.dto.js';
import { ReadRanking } from '../rankings/use-cases/read-ranking.js';
import { eventually, Scene } from '../../test/scene.js';
import { rebuildProjection, type RebuildOptions } from './rebuild-projection.js';
import { FrozenRankingWouldChange } from './swap-projection.js';

jest.setTimeout(120_000);

describe('rebuilding the projection', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    // The template holds only services that were built; their outboxes are all that is needed of the others.
    service = await startServiceUnderTest(aggregationDefinition, async (url) => {
      for (const schema of ['challenges', 'ideas', 'voting']) {
        await migrateService(url, { schema, entities: [], migrations: [] });
      }
    });
  });
  afterAll(() => service.close());

  const rebuild = (options: Partial<RebuildOptions> = {}) =>
    rebuildProjection({ databaseUrl: service.database.url, logLevel: 'silent', ...options });

  /** Writes events where their services would have. */
  const record = async (events: readonly CloudEvent[]) => {
    for (const event of events) {
      await service.database.query(
        `insert into ${event.source.split('/')[2]}.outbox (id, subject, aggregate_id, aggregate_version, payload)
         values ($1, $2, $3, $4, $5)`,
        [event.id, event.type, event.partitionkey, Number(event.sequence), JSON.stringify(event.data)],
      );
    }
  };
  const closedScene = async () => {
    const scene = new Scene();
    scene.published();
    const ideas = ['One', 'Two', 'Three'].map((title) => scene.submitted(title).ideaId);
    scene.opened();
    for (const voter of ['a', 'b', 'c']) {
      for (const idea of ideas) scene.cast(voter, idea, 'agree');
    }
    scene.uncast('c', ideas[2]!);
    scene.compared('a', [...ideas, randomUUID()]);
    scene.closed();
    await record(scene.events);
    await service.wire.deliver(...scene.events);
    return { scene, ideas };
  };
  const read = async (scene: Scene) => {
    const question = { challengeId: scene.challengeId, reader: aPrincipal(), limit: 30 };
    const { json } = await service.get(ReadRanking).execute(question);
    return JSON.parse(json.toString()) as Readonly<RankingDto>;
  };

  const actions = fc.array(
    fc.record({
      voter: fc.integer({ min: 1, max: 5 }),
      idea: fc.nat(3),
      act: fc.constantFrom(
        ...['agree', 'disagree', 'pass', 'uncast', 'withdraw', 'revise', 'merge', 'undo'],
        ...['compare', 'compare', 'uncompare', 'judged-enough'],
      ),
    }),
    { maxLength: 40 },
  );
  const people = Array.from({ length: 6 }, () => randomUUID());
  const methods = fc.constantFrom('agree-disagree-pass' as const, 'support' as const);
  const happened = (
    list: { voter: number; idea: number; act: string }[],
    isClosed: boolean,
    method: 'agree-disagree-pass' | 'support' = 'agree-disagree-pass',
  ): Scene => {
    const scene = new Scene();
    scene.stratumOf = (voter) => [0, 1, undefined][Number(voter.at(-1)) % 3];
    const ideas = [0, 1, 2, 3].map((index) => scene.submitted(`Idea ${index}`).ideaId);
    scene.published();
    scene.phaseChanged('voting');
    scene.opened({
      method,
      strata: [
        { members: [randomUUID()], people: 30 },
        { members: ['no-unit'], people: 20 },
      ],
    });
    const merges: { mergeId: string; absorbed: number }[] = [];
    const isAbsorbed = (idea: number): boolean => merges.some(({ absorbed }) => absorbed === idea);
    for (const { voter, idea, act } of list) {
      const ideaId = ideas[idea]!;
      const into = voter % 4;
      if (act === 'merge' || act === 'undo') {
        const [gone] = act === 'undo' ? merges.splice(voter % Math.max(1, merges.length), 1) : [];
        if (gone) scene.unmerged(gone.mergeId);
        else if (act === 'merge' && into !== idea && !isAbsorbed(idea) && !isAbsorbed(into))
          merges.push({ mergeId: scene.merged(ideaId, ideas[into]!).mergeId, absorbed: idea });
        continue;
      }
      if (act.endsWith('compare')) {
        const [low, high] = [ideaId, ideas[into]!].sort() as [string, string];
        if (low === high || method === 'support') continue;
        if (act === 'uncompare') scene.uncast(`voter ${voter}`, low, high);
        else scene.cast(`voter ${voter}`, low, (['first', 'second', 'equal'] as const)[voter % 3]!, high);
        continue;
      }
      if (act === 'judged-enough') scene.judgedEnough(people[voter]!);
      else if (act === 'withdraw') scene.withdrawn(ideaId);
      else if (act === 'revise') scene.revised(ideaId, `Idea ${idea} again`);
      else if (act === 'uncast') scene.uncast(`voter ${voter}`, ideaId);
      else scene.cast(`voter ${voter}`, ideaId, method === 'support' ? 'support' : act);
    }
    if (isClosed) scene.closed();
    return scene;
  };

  it('ends bit-identical to a live projection that heard everything late, twice and in disorder', async () => {
    await fc.assert(
      fc.asyncProperty(
        actions,
        fc.boolean(),
        methods,
        fc.infiniteStream(fc.nat()),
        async (list, isClosed, method, noise) => {
          const scene = happened(list, isClosed, method);
          await record(scene.events);
          const keys = new Map(scene.events.map((event) => [event.id, noise.next().value!]));
          const shuffled = [...scene.events].sort((a, b) => keys.get(a.id)! - keys.get(b.id)!);
          const told = [...shuffled, ...shuffled.slice(0, 7)];
          for (let start = 0; start < told.length;) {
            const size = 1 + (noise.next().value! % 9);
            await service.wire.deliver(...told.slice(start, start + size));
            start += size;
          }
          const { diff, deadLetters } = await rebuild();
          expect(deadLetters).toBe(0);
          expect(diff).toMatchObject({ isSame: true, tables: [], notYetApplied: 0 });
          const ranking = diff.rankings.find(({ roundId }) => roundId === scene.roundId);
          expect(ranking?.live).toMatch(/^[0-9a-f]{64}$/);
          expect(ranking?.rebuilt).toBe(ranking?.live);
          expect(ranking?.frozenLive).toBe(isClosed ? ranking?.live : null);
          expect(ranking?.frozenRebuilt).toBe(ranking?.frozenLive);
          expect(await service.get(CheckTallies).execute()).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  });

  it.each([
    ['tally', `update tally set agree = agree + 4 where round_id = $1`],
    ['contribution', `update contribution set choice = 'disagree' where round_id = $1`],
    ['pair_tally', `update pair_tally set first_wins = first_wins + 1 where round_id = $1`],
    ['turnout', `delete from turnout where round_id = $1`],
    ['participation', `update participation set ballots = ballots + 1 where round_id = $1`],
    [
      'idea',
      `update idea set title = 'Forged' where challenge_id = (select challenge_id from round where id = $1)`,
    ],
    ['round', `update round set closed_ballots = 99 where id = $1`],
    ['frozen_ranking', `update frozen_ranking set hash = repeat('0', 64) where round_id = $1`],
  ])('finds and repairs a damaged %s', async (table, damage) => {
    const { scene } = await closedScene();
    const before = await eventually(async () => {
      const ranking = await read(scene);
      expect(ranking.state).toBe('frozen');
      return ranking;
    });
    await service.database.query(damage, [scene.roundId]);
    const found = await rebuild();
    expect(found.diff).toMatchObject({ isSame: false, tables: [{ table }] });
    expect(found.events).toBeGreaterThanOrEqual(scene.events.length);
    const { isSwapped, diff } = await rebuild({ swap: true });
    expect([isSwapped, diff.isSame]).toEqual([true, false]);
    expect((await rebuild()).diff).toMatchObject({ isSame: true, tables: [] });
    await eventually(async () => {
      const after = await read(scene);
      expect(after.version).toBeGreaterThan(before.version);
      expect(after).toEqual({ ...before, version: after.version });
    });
  });

  it('leaves a running service running: votes go on, and what was told is not told again', async () => {
    const scene = new Scene();
    const idea = scene.submitted('Idea');
    const first = [scene.published(), scene.opened(), scene.cast('a', idea.ideaId, 'agree')];
    await record(scene.events);
    await service.wire.deliver(...scene.events);
    const toldBefore = await service.database.query(
      'select id, subject, aggregate_id from outbox order by seq',
    );
    await rebuild({ swap: true });
    expect(await service.database.query('select id, subject, aggregate_id from outbox order by seq')).toEqual(
      toldBefore,
    );
    const next = [scene.cast('b', idea.ideaId, 'agree'), scene.closed()];
    await record(next);
    await service.wire.deliver(...first, ...next);
    await eventually(async () =>
      expect(await read(scene)).toMatchObject({ state: 'frozen', participants: 2, items: [{ agree: 2 }] }),
    );
    const told = (await service.published(rankingFrozen.subject)) as { roundId: string }[];
    await eventually(() => expect(told.filter(({ roundId }) => roundId === scene.roundId)).toHaveLength(1));
    expect((await rebuild()).diff.isSame).toBe(true);
  });

  it('takes in what arrives while it is at work', async () => {
    await closedScene();
    const late = new Scene();
    let arrived: Promise<void> | undefined;
    const arrive = async () => {
      late.published();
      late.opened();
      late.cast('a', randomUUID(), 'pass');
      await record(late.events);
      await service.wire.deliver(...late.events);
    };
    await rebuild({ swap: true, onProgress: () => void (arrived ??= arrive()) });
    await arrived;
    expect((await rebuild()).diff).toMatchObject({ isSame: true, notYetApplied: 0 });
    expect(
      await service.database.query('select 1 from contribution where round_id = $1', [late.roundId]),
    ).toHaveLength(1);
  });

  it('tells what the live projection has not heard of yet', async () => {
    const scene = new Scene();
    scene.published();
    await record(scene.events);
    expect((await rebuild()).diff).toMatchObject({
      isSame: false,
      notYetApplied: 1,
      tables: [{ table: 'challenge', onlyRebuilt: 1 }],
    });
    await service.wire.deliver(...scene.events);
    expect((await rebuild()).diff.isSame).toBe(true);
  });

  it('replaces nothing when a published final ranking would change', async () => {
    const { scene } = await closedScene();
    const [told] = await service.database.query<{ payload: object }>(
      'select payload from outbox where aggregate_id = $1',
      [scene.roundId],
    );
    const setTold = (payload: object) =>
      service.database.query('update outbox set payload = $2 where aggregate_id = $1', [
        scene.roundId,
        payload,
      ]);
    await setTold({ ...told!.payload, hash: 'f'.repeat(64) });
    await expect(rebuild({ swap: true })).rejects.toThrow(FrozenRankingWouldChange);
    await setTold(told!.payload);
    const schemas = await service.database.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname like 'aggregation%' order by 1`,
    );
    expect(schemas.map(({ name }) => name)).toContain('aggregation');
    expect((await rebuild()).diff.isSame).toBe(true);
  });

  it('leaves every right as it was: a service with a role of its own goes on', async () => {
    const { database } = service;
    const role = `zwerm_role_${randomUUID().slice(0, 8)}`;
    await database.query(`create role ${role}`);
    await database.query(`grant usage on schema aggregation to ${role}`);
    await database.query(`grant select, insert on all tables in schema aggregation to ${role}`);
    await database.query(`revoke insert on aggregation.tally from ${role}`);
    await database.query(`grant usage on all sequences in schema aggregation to ${role}`);
    await database.query(`alter table aggregation.dead_letter owner to ${role}`);
    const rights = () =>
      database.query(
        `select relname, relkind, relowner::regrole::text as owner, privilege_type
         from pg_class left join lateral aclexplode(relacl) on grantee = $1::regrole
         where relnamespace = 'aggregation'::regnamespace and relkind in ('r', 'S') order by 1, 4`,
        [role],
      );
    const before = await rights();
    expect(before.filter(({ privilege_type: right }) => right === 'INSERT').length).toBeGreaterThan(5);
    expect((await rebuild({ swap: true })).isSwapped).toBe(true);
    expect(await rights()).toEqual(before);
    await database.query(`set role ${role}; select 1 from aggregation.inbox limit 1; reset role`);
    await database.query(
      `reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`,
    );
  });

  it('refuses to run twice at the same time', async () => {
    const [one, other] = await Promise.allSettled([rebuild(), rebuild()]);
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
  });
});
