import { rankingFrozen } from '@zwerm/contracts/events/aggregation-events';
import type pg from 'pg';
import { carryRights } from './carry-rights.js';
import type { ProjectionNames } from './projection-names.js';

/** The rebuilt projection would take back a ranking that was published as final. */
export class FrozenRankingWouldChange extends Error {
  constructor(readonly roundIds: readonly string[]) {
    super(`published final rankings would change, of rounds ${roundIds.join(', ')}: nothing was replaced`);
  }
}

const outboxColumns =
  'id, seq, subject, aggregate_id, aggregate_version, payload, causation_id, occurred_at, published_at';

/**
 * Puts the rebuilt schema in the place of the live one; runs in the transaction that holds the live inbox locked.
 * What the live projection has published stays published, under the same event ids; change clocks go on above the
 * values readers have seen; rights stay as they were.
 *
 * @throws FrozenRankingWouldChange
 */
export async function swapProjection(database: pg.ClientBase, names: ProjectionNames): Promise<void> {
  await refuseChangedFinals(database, names);
  await carryPublishedEvents(database, names);
  await carryRights(database, names);
  const { live, rebuilt } = names;
  await database.query(`insert into ${rebuilt}.broker_epoch select * from ${live}.broker_epoch`);
  await database.query(
    `update ${rebuilt}.relay_position position set through = known.through from ${live}.relay_position known`,
  );
  await database.query(
    `update ${rebuilt}.frozen_ranking frozen set frozen_at = (told.payload ->> 'frozenAt')::timestamptz
     from ${live}.outbox told where told.subject = $1 and told.aggregate_id = frozen.round_id`,
    [rankingFrozen.subject],
  );
  await database.query(
    `update ${rebuilt}.change_clock clock
     set change = greatest(clock.change, seen.change) + 1, changed_at = seen.changed_at
     from ${live}.change_clock seen where seen.challenge_id = clock.challenge_id`,
  );
  await database.query(`alter schema ${live} rename to ${replacedName(live)}`);
  await database.query(`alter schema ${rebuilt} rename to ${live}`);
}

/**
 * Drops what was replaced, after the swap has committed: readers that were in the middle of it may still hold it,
 * and waiting for them inside the swap could end in a deadlock.
 */
export async function dropReplaced(database: pg.ClientBase, { live }: ProjectionNames): Promise<void> {
  await database.query(`drop schema if exists ${replacedName(live)} cascade`);
}

const replacedName = (live: string): string => `"${live.replaceAll('"', '')}_replaced"`;

async function refuseChangedFinals(
  database: pg.ClientBase,
  { live, rebuilt }: ProjectionNames,
): Promise<void> {
  const { rows } = await database.query<{ round_id: string }>(
    `select told.aggregate_id as round_id from ${live}.outbox told
     left join ${rebuilt}.frozen_ranking frozen on frozen.round_id = told.aggregate_id
     where told.subject = $1 and (
       told.payload ->> 'hash' is distinct from frozen.hash
       or told.payload ->> 'snapshotHash' is distinct from coalesce(frozen.snapshot_hash, '')
         and told.payload ? 'snapshotHash'
     ) order by 1`,
    [rankingFrozen.subject],
  );
  if (rows.length > 0) throw new FrozenRankingWouldChange(rows.map((row) => row.round_id));
}

/** Facts that only the rebuilt projection has come to are told after those that were told before. */
async function carryPublishedEvents(
  database: pg.ClientBase,
  { live, rebuilt }: ProjectionNames,
): Promise<void> {
  await database.query(
    `create temporary table newly_told on commit drop as
     select * from ${rebuilt}.outbox fresh where not exists (select from ${live}.outbox told
       where told.aggregate_id = fresh.aggregate_id and told.aggregate_version = fresh.aggregate_version)`,
  );
  await database.query(`truncate ${rebuilt}.outbox`);
  await database.query(
    `insert into ${rebuilt}.outbox (${outboxColumns}) overriding system value
     select ${outboxColumns} from ${live}.outbox
     union all
     select id, seq + (select coalesce(max(seq), 0) from ${live}.outbox), subject, aggregate_id,
       aggregate_version, payload, causation_id, occurred_at, null
     from newly_told`,
  );
  await database.query(
    `select setval(pg_get_serial_sequence($1, 'seq'), (select max(seq) from ${rebuilt}.outbox))
     from ${rebuilt}.outbox limit 1`,
    [`${rebuilt}.outbox`],
  );
}
