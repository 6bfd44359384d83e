import type { StructuredLogger } from '../logging/structured-logger.js';
import { RepeatedWork } from './repeated-work.js';

class Failing extends RepeatedWork {
  protected readonly everyMs = 60_000;
  fail: () => void = () => undefined;

  protected work(): Promise<void> {
    return new Promise((_, reject) => {
      this.fail = () => reject(new Error('the connection went away'));
    });
  }
}

describe('RepeatedWork', () => {
  const said: string[] = [];
  const logger = {
    debug: (message: string) => said.push(`debug: ${message}`),
    warn: (message: string) => said.push(`warn: ${message}`),
  } as unknown as StructuredLogger;

  beforeEach(() => {
    said.length = 0;
  });

  it('warns of work that failed and will be tried again', async () => {
    const work = new Failing(logger);
    work.onApplicationBootstrap();
    work.fail();
    await new Promise(setImmediate);
    await work.onModuleDestroy();
    expect(said).toEqual(['warn: work will be tried again']);
  });

  it('warns of nothing when stopping cuts it short', async () => {
    const work = new Failing(logger);
    work.onApplicationBootstrap();
    const stopped = work.onModuleDestroy();
    work.fail();
    await stopped;
    expect(said).toEqual(['debug: work was cut short by stopping']);
  });
});
