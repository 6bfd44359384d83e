import net from 'node:net';

/**
 * A TCP proxy that can misbehave. Modes: `pass`; `cut` resets all connections and takes no new ones; `stall` takes
 * connections and bytes but passes nothing on (half-open); `slow` passes everything on after `delayMs`;
 * `drop-answers` passes requests on and resets the connection when the answer comes.
 */
export class FaultyProxy {
  /** @type {'pass' | 'cut' | 'stall' | 'slow' | 'drop-answers'} */
  mode = 'pass';
  delayMs = 0;
  #pairs = new Set();
  #turn = 0;

  /** @param {number[]} targets ports on this machine, used in turn */
  constructor(targets) {
    this.targets = targets;
    this.server = net.createServer((client) => this.#join(client));
  }

  async listen(port) {
    this.port = port;
    await new Promise((resolve, reject) =>
      this.server.once('error', reject).listen(port, '127.0.0.1', resolve),
    );
  }

  /** Sets the mode; connections that are open feel it too. */
  set(mode, { delayMs = 0 } = {}) {
    this.mode = mode;
    this.delayMs = delayMs;
    if (mode === 'cut') this.reset();
  }

  /** Resets every open connection once. */
  reset() {
    for (const pair of this.#pairs) destroy(pair);
  }

  async close() {
    this.reset();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #join(client) {
    if (this.mode === 'cut' || this.targets.length === 0) return client.resetAndDestroy();
    const target = this.targets[this.#turn++ % this.targets.length];
    const server = net.connect(target, '127.0.0.1');
    const pair = { client, server };
    this.#pairs.add(pair);
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on('error', () => destroy(pair));
      socket.on('close', () => {
        destroy(pair);
        this.#pairs.delete(pair);
      });
    }
    client.on('data', (bytes) => this.#carry(bytes, server));
    server.on('data', (bytes) => {
      if (this.mode === 'drop-answers') return destroy(pair);
      this.#carry(bytes, client);
    });
  }

  #carry(bytes, to) {
    if (this.mode === 'stall') return;
    if (this.mode === 'slow') setTimeout(() => to.writable && to.write(bytes), this.delayMs);
    else if (to.writable) to.write(bytes);
  }
}

function destroy({ client, server }) {
  for (const socket of [client, server]) if (!socket.destroyed) socket.resetAndDestroy();
}
