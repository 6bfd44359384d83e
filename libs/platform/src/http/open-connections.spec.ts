import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { OpenConnections } from './open-connections.js';

describe('a server that closes', () => {
  it('does not wait for a connection on which nothing was asked', async () => {
    const server = http.createServer((_request, response) => response.end('x'));
    const connections = new OpenConnections();
    connections.watch(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
    const isClosed = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => server.once('connection', resolve));
    const hasStopped = new Promise((resolve) => server.close(resolve));
    connections.drain();
    await Promise.all([isClosed, hasStopped]);
  }, 5_000);
});
