import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * The database limit: one vote, one transaction, straight to PostgreSQL from as many connections.
 * @returns upserts per second
 */
export async function bareUpserts({ databaseUrl, connections, durationMs, ideaIds }) {
  const setUp = new pg.Client(databaseUrl);
  await setUp.connect();
  await setUp.query(
    'create table if not exists public.bare_vote (idea uuid, voter uuid, value smallint, primary key (idea, voter))',
  );
  const endsAt = performance.now() + durationMs;
  const startedAt = performance.now();
  let done = 0;
  const one = async () => {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    while (performance.now() < endsAt) {
      const idea = ideaIds[Math.floor(Math.random() * ideaIds.length)];
      await client.query({
        name: 'vote',
        text: 'insert into public.bare_vote values ($1, $2, $3) on conflict (idea, voter) do update set value = excluded.value',
        values: [idea, randomUUID(), 1],
      });
      done++;
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: connections }, one));
  const perSecond = (done / (performance.now() - startedAt)) * 1000;
  await setUp.query('drop table public.bare_vote');
  await setUp.end();
  return { perSecond };
}
