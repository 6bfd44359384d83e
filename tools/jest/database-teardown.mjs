import { rmSync } from 'node:fs';

export default async function tearDown() {
  const running = globalThis.__zwermTestPostgres;
  if (!running) return;
  await running.server.stop();
  rmSync(running.folder, { recursive: true, force: true });
}
