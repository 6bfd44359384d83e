import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long answers in progress may take once the server is closing. */
const drainMs = 10_000;
const lookAgainMs = 50;

/**
 * Lets a server close in good time. Node itself closes what idles at that very moment, but waits for a connection on
 * which nothing was asked yet, as browsers open ahead of need, and for one that falls idle afterwards until its
 * keep-alive runs out, a minute later.
 */
export class OpenConnections {
  private readonly unasked = new Set<Socket>();

  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.unasked.add(socket);
      socket.once('close', () => this.unasked.delete(socket));
    });
    server.prependListener('request', (request) => this.unasked.delete(request.socket));
  }

  /** To be called as closing begins: from now on connections last no longer than the answers on them. */
  drain(): void {
    if (!this.server.listening) return;
    this.closeIdle();
    // Looking again costs nothing before the end; hearing of every answer would cost each request.
    const again = setInterval(() => this.closeIdle(), lookAgainMs).unref();
    const atLast = setTimeout(() => this.server.closeAllConnections(), drainMs).unref();
    this.server.once('close', () => {
      clearInterval(again);
      clearTimeout(atLast);
    });
  }

  private closeIdle(): void {
    for (const socket of this.unasked) socket.destroy();
    this.server.closeIdleConnections();
  }
}
