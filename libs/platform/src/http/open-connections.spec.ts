import { once } from 'node:events';
import http, { type ServerResponse } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { OpenConnections } from './open-connections.js';

const question = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';

describe('a server that closes', () => {
  let server: http.Server;
  let connections: OpenConnections;
  let asked: Promise<[unknown, ServerResponse]>;

  beforeEach(async () => {
    server = http.createServer({ keepAliveTimeout: 65_000 });
    connections = new OpenConnections(server);
    asked = once(server, 'request') as Promise<[unknown, ServerResponse]>;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const connect = async (): Promise<Socket> => {
    const isAccepted = once(server, 'connection');
    const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
    await isAccepted;
    return socket;
  };
  const close = (): Promise<void> => {
    connections.drain();
    return new Promise((resolve) => server.close(() => resolve()));
  };

  it('does not wait for a connection on which nothing was asked', async () => {
    const isGone = once(await connect(), 'close');
    await Promise.all([isGone, close()]);
  }, 2_000);

  it('lets an answer in progress end and does not wait for its connection afterwards', async () => {
    const socket = await connect();
    socket.write(question);
    const [, response] = await asked;
    const hasClosed = close();
    setTimeout(() => response.end('the answer'), 200);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('the answer');
    await hasClosed;
  }, 2_000);

  it('does not wait for a connection that idles after its answer', async () => {
    const socket = await connect();
    socket.write(question);
    (await asked)[1].end('the answer');
    await once(socket, 'data');
    await close();
  }, 2_000);
});
