import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { keyFromText } from '@zwerm/platform/auth/internal-token';
import { InternalTokenSigner } from '@zwerm/platform/auth/internal-token-signer';
import { migrateService } from '@zwerm/platform/database/migrate-service';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, testPrivateKey, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import pg from 'pg';
import { ledgerDefinition } from './ledger-service.js';

jest.setTimeout(30_000);

async function bearer(): Promise<string> {
  const signer = new InternalTokenSigner(await keyFromText(await testPrivateKey()));
  return `Bearer ${await signer.sign(aPrincipal(), 'ledger')}`;
}

describe('a service that closes', () => {
  let ledger: ServiceUnderTest;
  let sockets: Socket[];

  beforeEach(async () => {
    sockets = [];
    ledger = await startServiceUnderTest(ledgerDefinition, (url) =>
      migrateService(url, ledgerDefinition.database),
    );
    await ledger.service.app.listen(0, '127.0.0.1');
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await ledger.database.drop();
  });

  const port = (): number => (ledger.service.app.getHttpServer().address() as AddressInfo).port;
  const connect = async (): Promise<Socket> => {
    const socket = net.connect(port(), '127.0.0.1');
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  };
  const secondsToClose = async (): Promise<number> => {
    const startedMs = performance.now();
    await ledger.service.close();
    return (performance.now() - startedMs) / 1_000;
  };

  it('waits for no connection that idles or was never asked anything', async () => {
    await connect();
    const used = await connect();
    used.write('GET /livez HTTP/1.1\r\nhost: x\r\n\r\n');
    expect(String(await once(used, 'data'))).toContain('200 OK');
    expect(await secondsToClose()).toBeLessThan(2);
  });

  it('answers what was being asked when the closing began', async () => {
    const used = await connect();
    const ask = 'GET /livez HTTP/1.1\r\nhost: x\r\n';
    used.write(`${ask}\r\n`);
    await once(used, 'data');
    used.write(ask);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closing = secondsToClose();
    await new Promise((resolve) => setTimeout(resolve, 50));
    used.write('\r\n');
    expect(String(await once(used, 'data'))).toContain('200 OK');
    expect(await closing).toBeLessThan(2);
  });

  it('gives the answer it is working on, and waits for nothing after it', async () => {
    const other = new pg.Client({ connectionString: ledger.database.url, options: '-c search_path=ledger' });
    await other.connect();
    await other.query('begin; lock table entry');
    // Unlike supertest, fetch keeps the connection for its next request.
    const answer = fetch(`http://127.0.0.1:${port()}/api/v1/entries`, {
      method: 'POST',
      headers: { authorization: await bearer(), 'content-type': 'application/json' },
      body: '{"text":"late"}',
    });
    while ((await ledger.database.query('select 1 from pg_locks where not granted')).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    setTimeout(() => void other.query('commit'), 300);
    expect(await secondsToClose()).toBeLessThan(2);
    expect((await answer).status).toBe(201);
    await other.end();
  });
});
