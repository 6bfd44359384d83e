import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { challengePublished } from '@zwerm/contracts/events/challenge-events';
import {
  groupMemberAdded,
  groupMemberRemoved,
  personDeactivated,
} from '@zwerm/contracts/events/people-events';
import { everyEmployee, type Audience } from '@zwerm/domain/audience';
import { LiveStreams } from '@zwerm/gateway/live/live-streams';
import { FollowTopics } from '@zwerm/gateway/live/use-cases/follow-topics';
import { KeepAudience } from '@zwerm/gateway/live/use-cases/keep-audience';
import type { LiveSignal } from '@zwerm/platform/live/live-signals';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { anAccount, fromOurPage, signIn, startGateway, type GatewayUnderTest } from './gateway-under-test.js';

jest.setTimeout(30_000);

interface OpenStream {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: () => string;
  /** Resolves once the text holds this. */
  readonly holds: (part: string) => Promise<void>;
  readonly isEnded: Promise<void>;
  readonly leave: () => void;
}

describe('the live stream', () => {
  let door: GatewayUnderTest;
  const open = new Set<OpenStream>();
  beforeAll(async () => {
    door = await startGateway();
  });
  afterEach(async () => {
    for (const stream of open) stream.leave();
    open.clear();
    while (door.gateway.app.get(LiveStreams).count > 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
  });
  afterAll(() => door.close());

  const published = (
    challengeId: string,
    audience: Audience,
    version: number,
    sponsorId: string = randomUUID(),
  ) => eventOf(challengePublished, { challengeId, sponsorId, audience }, version, challengeId);
  const publish = async (audience: Audience): Promise<string> => {
    const challengeId = randomUUID();
    await door.wire.deliver(published(challengeId, audience, 1));
    return challengeId;
  };

  const follow = (cookie: string, topics: string, lastId?: string): Promise<OpenStream> =>
    new Promise((resolve, reject) => {
      const headers = { cookie, ...(lastId ? { 'last-event-id': lastId } : {}) };
      const request = http.get(
        `${door.url}/api/v1/live?topics=${topics}`,
        { headers, agent: false },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('error', () => undefined);
          const stream: OpenStream = {
            status: response.statusCode!,
            headers: response.headers,
            text: () => text,
            holds: async (part) => {
              while (!text.includes(part)) await new Promise((again) => setTimeout(again, 5));
            },
            isEnded: new Promise((end) => response.once('close', () => end())),
            leave: () => request.destroy(),
          };
          open.add(stream);
          resolve(stream);
        },
      );
      request.on('error', reject);
    });
  const signal = (topic: LiveSignal['topic'], version: number): void =>
    door.live.send({
      topic,
      event: 'ranking-changed',
      facts: { challengeId: topic.split(':')[1]!, version },
    });
  const idsIn = (text: string): string[] => [...text.matchAll(/^id: (.+)$/gm)].map((match) => match[1]!);

  it('is made of two use cases', () => {
    for (const useCase of [FollowTopics, KeepAudience])
      expect(door.gateway.app.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('brings the hints of its topics, and of no other', async () => {
    const cookie = await signIn(door, anAccount().email);
    const challengeId = await publish(everyEmployee);
    const stream = await follow(cookie, `ranking:${challengeId}`);
    expect(stream.status).toBe(200);
    expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(stream.headers['cache-control']).toBe('no-cache, no-transform');
    expect(stream.headers['x-accel-buffering']).toBe('no');
    await stream.holds('retry: 3000\nid: ');
    signal(`ranking:${randomUUID()}`, 7);
    signal(`ideas:${challengeId}`, 7);
    signal(`ranking:${challengeId}`, 8);
    await stream.holds('"version":8');
    expect(stream.text().replaceAll(/^id: .*$/gm, 'id: ?')).toBe(
      `retry: 3000\nid: ?\n\nid: ?\nevent: ranking-changed\ndata: {"challengeId":"${challengeId}","version":8}\n\n`,
    );
  });

  it('goes on after the last event that was seen, without gap or double', async () => {
    const cookie = await signIn(door, anAccount().email);
    const topic = `ranking:${await publish(everyEmployee)}` as const;
    const first = await follow(cookie, topic);
    signal(topic, 1);
    await first.holds('"version":1');
    first.leave();
    await first.isEnded;
    signal(topic, 2);
    signal(topic, 3);
    const second = await follow(cookie, topic, idsIn(first.text()).at(-1));
    await second.holds('"version":3');
    signal(topic, 4);
    await second.holds('"version":4');
    expect([...second.text().matchAll(/"version":(\d)/g)].map((match) => match[1])).toEqual(['2', '3', '4']);
    expect(second.text()).not.toContain('resync');
  });

  it('misses nothing either when it broke off before its first event', async () => {
    const cookie = await signIn(door, anAccount().email);
    const topic = `ranking:${await publish(everyEmployee)}` as const;
    const first = await follow(cookie, topic);
    await first.holds('id: ');
    first.leave();
    await first.isEnded;
    signal(topic, 1);
    const second = await follow(cookie, topic, idsIn(first.text())[0]);
    await second.holds('"version":1');
    expect(second.text()).not.toContain('resync');
  });

  it.each(['other-1', 'nonsense', ''])('says resync to somebody who saw %j last', async (lastId) => {
    const cookie = await signIn(door, anAccount().email);
    const topic = `ranking:${await publish(everyEmployee)}` as const;
    signal(topic, 1);
    const stream = await follow(cookie, topic, lastId || 'x-');
    await stream.holds('event: resync\ndata: {}\n\n');
    const again = await follow(cookie, topic, idsIn(stream.text())[0]);
    signal(topic, 2);
    await again.holds('"version":2');
    expect(again.text()).not.toContain('resync');
  });

  it('is open only to the audience: anything else is 404, whether it exists or not', async () => {
    const { email, personId } = anAccount();
    const cookie = await signIn(door, email);
    const groupId = randomUUID();
    const [everyone, group] = [await publish(everyEmployee), await publish(forGroups(groupId))];
    for (const topics of [
      `ranking:${group}`,
      `ranking:${everyone},ideas:${group}`,
      `challenge:${randomUUID()}`,
    ]) {
      const { status } = await follow(cookie, topics);
      expect(status).toBe(404);
    }
    await door.wire.deliver(eventOf(groupMemberAdded, { groupId, personId }, 2, groupId));
    expect((await follow(cookie, `ranking:${everyone},ideas:${group}`)).status).toBe(200);
  });

  it('is open to those who manage challenges and to the sponsor, in the audience or not', async () => {
    const [sponsor, manager, leader, other] = [
      anAccount(),
      anAccount('employee', 'programme-manager'),
      anAccount('employee', 'leadership'),
      anAccount('employee', 'administrator'),
    ];
    const challengeId = randomUUID();
    const audience = forGroups(randomUUID());
    const stated = (sponsorId: string, version: number) =>
      published(challengeId, audience, version, sponsorId);
    await door.wire.deliver(stated(sponsor.personId, 2));
    const statuses = async (): Promise<number[]> => {
      const answers: number[] = [];
      for (const { email } of [sponsor, manager, leader, other])
        answers.push((await follow(await signIn(door, email), `ranking:${challengeId}`)).status);
      return answers;
    };
    expect(await statuses()).toEqual([200, 200, 200, 404]);
    await door.wire.deliver(stated(other.personId, 3), stated(sponsor.personId, 2));
    expect(await statuses()).toEqual([404, 200, 200, 200]);
  });

  it('remembers the newest audience, also when statements come twice and out of order', async () => {
    const cookie = await signIn(door, anAccount().email);
    const challengeId = randomUUID();
    const newest = published(challengeId, everyEmployee, 3);
    await door.wire.deliver(newest, published(challengeId, forGroups(randomUUID()), 2), newest);
    expect((await follow(cookie, `challenge:${challengeId}`)).status).toBe(200);
  });

  it('refuses strangers, nonsense and HEAD', async () => {
    expect((await door.http.get('/api/v1/live?topics=ranking:x')).status).toBe(401);
    const cookie = await signIn(door, anAccount().email);
    const get = (query: string) => door.http.get(`/api/v1/live${query}`).set({ cookie });
    for (const query of [
      '',
      '?topics=',
      '?topics=ranking:x',
      '?topics=a&topics=b',
      `?topics=ranking:${randomUUID()}&x=1`,
    ])
      expect((await get(query)).status).toBe(400);
    const topic = `ranking:${await publish(everyEmployee)}` as const;
    expect((await door.http.head(`/api/v1/live?topics=${topic}`).set({ cookie })).status).toBe(404);
  });

  it('ends at once at sign-out and deactivation here, and leaves others alone', async () => {
    const { email, personId } = anAccount();
    const [first, second] = [await signIn(door, email), await signIn(door, email)];
    const topic = `ranking:${await publish(everyEmployee)}` as const;
    const [signedOut, deactivated] = [await follow(first, topic), await follow(second, topic)];
    const other = await follow(await signIn(door, anAccount().email), topic);
    await door.http.delete('/api/v1/sessions/current').set({ ...fromOurPage, cookie: first });
    await signedOut.isEnded;
    expect(door.gateway.app.get(LiveStreams).count).toBe(2);
    await door.wire.deliver(eventOf(personDeactivated, { personId }, 2, personId));
    await deactivated.isEnded;
    signal(topic, 5);
    await other.holds('"version":5');
  });

  it('ends within five seconds when another gateway took the session away', async () => {
    const cookie = await signIn(door, anAccount().email);
    const topic = `ranking:${await publish(everyEmployee)}` as const;
    const stream = await follow(cookie, topic);
    const startedMs = Date.now();
    await door.database.query('delete from session');
    await stream.isEnded;
    expect(Date.now() - startedMs).toBeLessThan(5_000);
  });

  it('ends at once when a challenge is no longer for its reader, and goes on for whom it still is', async () => {
    const [reader, member] = [anAccount(), anAccount()];
    const groupId = randomUUID();
    const challengeId = await publish(everyEmployee);
    await door.wire.deliver(eventOf(groupMemberAdded, { groupId, personId: member.personId }, 2, groupId));
    const [left, stayed] = [
      await follow(await signIn(door, reader.email), `ranking:${challengeId}`),
      await follow(await signIn(door, member.email), `ranking:${challengeId}`),
    ];
    await door.wire.deliver(published(challengeId, forGroups(groupId), 2));
    await left.isEnded;
    signal(`ranking:${challengeId}`, 6);
    await stayed.holds('"version":6');
    expect(left.text()).not.toContain('"version":6');
    expect((await follow(await signIn(door, reader.email), `ranking:${challengeId}`)).status).toBe(404);
  });

  it('ends at once when its reader leaves the group', async () => {
    const { email, personId } = anAccount();
    const groupId = randomUUID();
    const challengeId = await publish(forGroups(groupId));
    await door.wire.deliver(eventOf(groupMemberAdded, { groupId, personId }, 2, groupId));
    const cookie = await signIn(door, email);
    const stream = await follow(cookie, `ranking:${challengeId}`);
    await door.wire.deliver(eventOf(groupMemberRemoved, { groupId, personId }, 3, groupId));
    await stream.isEnded;
    expect((await follow(cookie, `ranking:${challengeId}`)).status).toBe(404);
  });

  it.each([
    ['the audience', 'update challenge_audience set for_everyone = false'],
    ['the membership', 'update principal_group set is_member = false'],
  ])('ends within five seconds when another gateway heard that %s changed', async (_what, sql) => {
    const { email, personId } = anAccount();
    const groupId = randomUUID();
    const everyone = await publish(everyEmployee);
    const group = await publish(forGroups(groupId));
    await door.wire.deliver(eventOf(groupMemberAdded, { groupId, personId }, 2, groupId));
    const stream = await follow(await signIn(door, email), `ranking:${everyone},ideas:${group}`);
    const startedMs = Date.now();
    await door.database.query(sql);
    await stream.isEnded;
    expect(Date.now() - startedMs).toBeLessThan(5_000);
  });
});
