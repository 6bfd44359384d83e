import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long answers in progress may take once the gateway is closing. */
const drainMs = 10_000;

/**
 * Lets the server close in good time. Node closes connections that idle after a request by itself, but waits up to
 * a minute for one on which nothing has been asked yet, as browsers open ahead of need.
 */
export class OpenConnections {
  private readonly unasked = new Set<Socket>();
  private server?: Server;

  watch(server: Server): void {
    this.server = server;
    server.on('connection', (socket) => {
      this.unasked.add(socket);
      socket.once('close', () => this.unasked.delete(socket));
    });
    server.prependListener('request', (request) => this.unasked.delete(request.socket));
  }

  /** To be called as closing begins. */
  drain(): void {
    for (const socket of this.unasked) socket.destroy();
    setTimeout(() => this.server?.closeAllConnections(), drainMs).unref();
  }
}
