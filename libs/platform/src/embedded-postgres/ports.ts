import { connect, createServer } from 'node:net';

const highestOwnPort = 32_767;

/** The first port from `first` on that nobody listens on at 127.0.0.1. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port <= highestOwnPort; port++) if (await canListen(port)) return port;
  throw new Error(`no free port between ${first} and ${highestOwnPort}`);
}

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => server.close(() => resolve(true)))
      .listen(port, '127.0.0.1');
  });

export const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .once('connect', () => {
        socket.destroy();
        resolve(true);
      })
      .once('error', () => resolve(false));
  });

/** Whether a process lives, also when it belongs to somebody else. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
