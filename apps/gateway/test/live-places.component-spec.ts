import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { challengePublished } from '@zwerm/contracts/events/challenge-events';
import { everyEmployee } from '@zwerm/domain/audience';
import { LiveStreams } from '@zwerm/gateway/live/live-streams';
import { eventOf } from '@zwerm/testing/event-builder';
import { anAccount, signIn, startGateway, type GatewayUnderTest } from './gateway-under-test.js';

jest.setTimeout(120_000);

const perPerson = 6;
const perProcess = 2_000;
const beatMs = 20_000;
const longestLifeMs = 15 * 60_000;

const whatGoesOn = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;

/** A81: places for live streams are few, and whoever leaves gives theirs back, whatever the manner. */
describe('A81: the places for live streams', () => {
  let door: GatewayUnderTest;
  let topic: `ranking:${string}`;
  let sockets: Socket[] = [];
  /** The same connections as the gateway sees them. */
  const accepted: Socket[] = [];
  beforeAll(async () => {
    // Only what repeats: waits and time-outs go on as ever.
    jest.useFakeTimers({ doNotFake: [...whatGoesOn] });
    door = await startGateway();
    door.gateway.app.getHttpServer().on('connection', (socket: Socket) => accepted.push(socket));
    const challengeId = randomUUID();
    topic = `ranking:${challengeId}`;
    const audience = { challengeId, sponsorId: randomUUID(), audience: everyEmployee };
    await door.wire.deliver(eventOf(challengePublished, audience, 1, challengeId));
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    sockets = [];
    await untilTaken(0);
  });
  afterAll(async () => {
    await door.close();
    jest.useRealTimers();
  });

  const taken = (): number => door.gateway.app.get(LiveStreams).count;
  const untilTaken = async (count: number): Promise<void> => {
    for (let tries = 2_000; taken() !== count; tries--) {
      if (tries === 0) throw new Error(`${taken()} places are taken, not ${count}`);
      await setTimeout(10);
    }
  };
  /** The head of the answer, with a body when it is a refusal. */
  const follow = async (cookie: string, port = Number(new URL(door.url).port)): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.write(`GET /api/v1/live?topics=${topic} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n\r\n`);
    const [first] = (await once(socket, 'data')) as [Buffer];
    return first.toString();
  };
  const statusOf = (answer: string): string => /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? '';
  const someone = (): Promise<string> => signIn(door, anAccount().email);
  const fillUp = async (cookie: string, port?: number): Promise<void> => {
    const answers = await Promise.all(Array.from({ length: perPerson }, () => follow(cookie, port)));
    expect(answers.map(statusOf)).toEqual(Array(perPerson).fill('200'));
  };

  it.each([
    ['hangs up', (socket: Socket) => socket.end()],
    ['drops the connection', (socket: Socket) => socket.destroy()],
    ['resets it', (socket: Socket) => socket.resetAndDestroy()],
  ])('are back at once when somebody %s', async (_how, leave) => {
    const { email } = anAccount();
    const cookie = await signIn(door, email);
    await fillUp(cookie);
    // In whatever browser.
    const seventh = await follow(await signIn(door, email));
    expect([statusOf(seventh), seventh]).toEqual(['429', expect.stringContaining('"too-many-streams"')]);
    expect(seventh).toMatch(/^retry-after: \d+\r$/im);
    leave(sockets[0]!);
    await untilTaken(perPerson - 1);
    expect(statusOf(await follow(cookie))).toBe('200');
  });

  it('are back after a quarter of an hour when somebody vanishes without a word', async () => {
    // As a proxy in between that lost its client and keeps taking bytes: nothing shows that nobody is there.
    const halfOpen = createServer((near) => {
      const far = connect(Number(new URL(door.url).port), '127.0.0.1');
      sockets.push(far);
      far.on('error', () => undefined);
      near.on('error', () => undefined);
      near.pipe(far, { end: false });
      far.pipe(near);
    });
    await once(halfOpen.listen(0, '127.0.0.1'), 'listening');
    const cookie = await someone();
    await fillUp(cookie, (halfOpen.address() as AddressInfo).port);
    for (const socket of sockets.filter(({ remotePort }) => remotePort !== Number(new URL(door.url).port)))
      socket.destroy();
    await setTimeout(300);
    expect(taken()).toBe(perPerson);
    for (let passed = 0; passed <= longestLifeMs; passed += beatMs) jest.advanceTimersByTime(beatMs);
    await untilTaken(0);
    halfOpen.close();
  });

  it('are back when somebody never reads, and what was to be sent to them is kept no longer', async () => {
    const cookie = await someone();
    await fillUp(cookie);
    for (const socket of sockets) socket.pause();
    const facts = { challengeId: topic.slice('ranking:'.length), text: 'x'.repeat(2_000) };
    const before = process.memoryUsage().heapUsed;
    for (let version = 0; taken() > 0; version++) {
      if (version > 40_000) throw new Error('whoever never reads is never cut off');
      door.live.send({ topic, event: 'ranking-changed', facts: { ...facts, version } });
      if (version % 100 === 0) await setTimeout(1);
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('end for who never reads and lost the right to, although nobody takes the end away', async () => {
    const cookie = await someone();
    await fillUp(cookie);
    for (const socket of sockets) socket.pause();
    // So much that some of it cannot leave, and not so much that they are cut off for it.
    const facts = { challengeId: topic.slice('ranking:'.length), text: 'x'.repeat(20_000) };
    const stuck = (): Socket[] => accepted.filter((socket) => !socket.destroyed && socket.writableLength > 0);
    while (stuck().length < perPerson) {
      door.live.send({ topic, event: 'ranking-changed', facts });
      await setTimeout(2);
    }
    expect(taken()).toBe(perPerson);
    await door.database.query('delete from session');
    jest.advanceTimersByTime(beatMs);
    await untilTaken(0);
  });

  it('are so many in one process and no more; who is one too many hears when to come again', async () => {
    const people = await Promise.all(Array.from({ length: Math.ceil(perProcess / perPerson) }, someone));
    for (const [at, cookie] of people.entries()) {
      const open = Math.min(perPerson, perProcess - at * perPerson);
      const answers = await Promise.all(Array.from({ length: open }, () => follow(cookie)));
      expect(answers.map(statusOf)).toEqual(Array(open).fill('200'));
    }
    expect(taken()).toBe(perProcess);
    const other = await someone();
    const refused = await follow(other);
    expect([statusOf(refused), refused]).toEqual(['503', expect.stringContaining('"overloaded"')]);
    expect(refused).toMatch(/^retry-after: \d+\r$/im);
    // It stops nobody from anything else, and one that leaves makes room.
    expect((await door.http.get('/api/v1/sessions/current').set({ cookie: other })).status).not.toBe(503);
    sockets[0]!.destroy();
    await untilTaken(perProcess - 1);
    expect(statusOf(await follow(other))).toBe('200');
  });
});
