import { personDeactivated } from '@zwerm/contracts/events/people-events';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { peopleDefinition } from '../../people.definition.js';
import { ListDepartures, mostDepartures } from './list-departures.js';

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('ListDepartures', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    for (const [subject, ago] of [
      [personDeactivated.subject, 90],
      ['zwerm.people.person.registered.v1', 3],
      ['zwerm.people.person.roles-changed.v1', 3],
      [personDeactivated.subject, 2],
      ['zwerm.people.person.credentials-changed.v1', 2],
      ['zwerm.people.group.member-removed.v1', 1],
      ['zwerm.people.group.member-added.v1', 1],
    ] as const)
      await people.database.query(
        `insert into people.outbox (subject, aggregate_id, aggregate_version, payload, occurred_at, published_at)
         values ($1, gen_random_uuid(), 1, '{"a":1}', $2, $3)`,
        [subject, minutesAgo(ago), ago === 3 ? new Date() : null],
      );
  });
  afterAll(() => people.close());

  it('tells what took something away since then, published or not, in order and as it is published', async () => {
    const { asOf, events } = await people.get(ListDepartures).execute(minutesAgo(10));
    expect(events.map(({ type }) => type.split('.').slice(2, 4).join(' '))).toEqual([
      'person roles-changed',
      'person deactivated',
      'person credentials-changed',
      'group member-removed',
    ]);
    expect(events[0]).toMatchObject({ source: '/zwerm/people', data: { a: 1 }, sequence: '000000000001' });
    expect(Math.abs(Date.parse(asOf) - Date.now())).toBeLessThan(60_000);
    expect((await people.get(ListDepartures).execute(minutesAgo(-1))).events).toEqual([]);
  });

  it('tells many of them page by page, each once', async () => {
    const extra = mostDepartures + 5;
    await people.database.query(
      `insert into people.outbox (subject, aggregate_id, aggregate_version, payload, occurred_at, published_at)
       select $1, gen_random_uuid(), 1, '{}', $2, now() from generate_series(1, $3)`,
      [personDeactivated.subject, new Date(Date.now() + 60_000), extra],
    );
    const list = people.get(ListDepartures);
    const first = await list.execute(minutesAgo(0));
    const second = await list.execute(minutesAgo(0), first.next!);
    expect([first.events.length, second.events.length, second.next]).toEqual([mostDepartures, 5, null]);
    expect(new Set([...first.events, ...second.events].map(({ id }) => id)).size).toBe(extra);
  });

  it('finds them by an index of their own', async () => {
    await people.database.query('set enable_seqscan = off');
    const plan = await people.database.query(
      `explain select 1 from people.outbox where subject in (
         'zwerm.people.person.deactivated.v1', 'zwerm.people.person.roles-changed.v1',
         'zwerm.people.person.credentials-changed.v1', 'zwerm.people.group.member-removed.v1')
       and occurred_at > now()`,
    );
    expect(JSON.stringify(plan)).toContain('outbox_departures');
  });
});
