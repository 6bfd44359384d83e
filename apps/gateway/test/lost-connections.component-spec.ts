import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { HttpServiceLink } from '@zwerm/gateway/links/http-service-link';
import { startGateway, type GatewayUnderTest } from './gateway-under-test.js';

jest.setTimeout(30_000);

type Manner = (request: IncomingMessage, response: ServerResponse) => void;

describe('a service that loses connections', () => {
  let server: http.Server;
  let door: GatewayUnderTest;
  /** What the service was asked, with the whole body. */
  let asked: string[];
  /** How it treats what it is asked next; it answers when there is nothing left. */
  let manners: Manner[];

  beforeAll(async () => {
    server = http.createServer((request, response) => void serve(request, response));
    server.on('connection', () => (connectionsMade += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    door = await startGateway({ links: [new HttpServiceLink('people', `http://127.0.0.1:${port}`)] });
  });
  afterAll(async () => {
    await door.close();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
    manners = [];
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    await once(request, 'end');
    if (request.url === '/livez') return void response.writeHead(isAlive ? 200 : 503).end();
    // The gateway's own question, which it asks from time to time.
    if (request.url?.endsWith('/internal/departures')) return void response.writeHead(404).end();
    asked.push(`${request.method} ${request.headers['content-type'] ?? '-'} ${body}`);
    const manner = manners.shift();
    if (manner) manner(request, response);
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{"is":"answered"}');
  }
  let isAlive = true;
  let connectionsMade = 0;
  const hangUp: Manner = (request) => request.socket.destroy();

  it.each([
    ['get', '/people', undefined, 'GET - '],
    ['put', '/people/1/roles', { text: 'hé' }, 'PUT application/json {"text":"hé"}'],
    ['delete', '/groups/1/members/2', undefined, 'DELETE - '],
  ] as const)('is asked again to %s, with the same body', async (method, path, body, seen) => {
    manners = [hangUp, hangUp];
    const response = await door.http[method](`/api/v1${path}`).send(body);
    expect([response.status, asked]).toEqual([200, [seen, seen, seen]]);
  });

  it('is asked three times at most', async () => {
    manners = [hangUp, hangUp, hangUp];
    const { status, body } = await door.http.get('/api/v1/people');
    expect([status, body.code, asked.length]).toEqual([503, 'service-unavailable', 3]);
  });

  it.each([
    ['post', '/people'],
    ['patch', '/me'],
  ] as const)('is never asked again to %s, which may have been done', async (method, path) => {
    manners = [hangUp];
    const { status, body } = await door.http[method](`/api/v1${path}`).send({ text: 'x' });
    expect([status, body.code, asked.length]).toEqual([503, 'service-unavailable', 1]);
  });

  it('is not asked before a body is whole, however it is sent (A3)', async () => {
    const { hostname, port } = new URL(door.url);
    const head =
      'POST /api/v1/people HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close';
    const ways = [
      ['content-length: 15', '{"text"', ':"slow"}'],
      ['transfer-encoding: chunked', '7\r\n{"text"\r\n', '8\r\n:"slow"}\r\n0\r\n\r\n'],
    ] as const;
    for (const [length, first, rest] of ways) {
      const opened = connectionsMade;
      const socket = connect(Number(port), hostname, () =>
        socket.write(`${head}\r\n${length}\r\n\r\n${first}`),
      );
      await setTimeout(300);
      expect([asked, connectionsMade]).toEqual([[], opened]);
      socket.end(rest).resume();
      await once(socket, 'close');
      expect(asked).toEqual(['POST application/json {"text":"slow"}']);
      asked = [];
    }
  });

  it('gets files that are larger than any other body, whole and as they come', async () => {
    const file = '0123456789'.repeat(15_000);
    const { status } = await door.http.put('/api/v1/me/photo').set('content-type', 'image/png').send(file);
    expect([status, asked]).toEqual([200, [`PUT image/png ${file}`]]);
  });

  it('is not asked again for whoever has gone', async () => {
    const leaver = new AbortController();
    manners = [
      (request) => {
        leaver.abort();
        void setTimeout(200).then(() => request.socket.destroy());
      },
    ];
    await expect(fetch(`${door.url}/api/v1/people`, { signal: leaver.signal })).rejects.toThrow('abort');
    await setTimeout(500);
    expect(asked.length).toBe(1);
  });

  it('is left alone after ten failures in a row, until it says it lives', async () => {
    await door.http.get('/api/v1/people');
    asked = [];
    isAlive = false;
    manners = Array.from({ length: 10 }, () => hangUp);
    const post = () => door.http.post('/api/v1/people').send({ text: 'x' });
    for (let time = 0; time < 10; time++) expect((await post()).status).toBe(503);
    const refused = await post();
    expect([refused.status, refused.body.code, asked.length]).toEqual([503, 'service-unavailable', 10]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    isAlive = true;
    while ((await post()).status === 503) await setTimeout(50);
    expect(asked.length).toBe(11);
  });
});
