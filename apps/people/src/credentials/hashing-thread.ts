import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** `against` is the PHC text to check the password against; without it the password is hashed. */
export interface HashingTask {
  readonly password: string;
  readonly against?: string | undefined;
}

type Outcome = { readonly result: string | boolean } | { readonly error: string };

/**
 * The nice value of the thread: while others want the cores it gets about a tenth of one, so that a burst of sign-ins
 * leaves votes their time. Linux gives every thread its own (setpriority(2)); elsewhere nothing changes.
 */
const niceness = 10;

// As text: neither Jest nor the build has a file of its own for it.
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { hashSync, verifySync } = require(workerData.argon2);
if (process.platform === 'linux') require('node:os').setPriority(workerData.niceness);
parentPort.on('message', ({ password, against, cost }) => {
  try {
    const result = against === undefined ? hashSync(password, cost) : verifySync(against, password);
    parentPort.postMessage({ result });
  } catch (error) {
    parentPort.postMessage({ error: String(error) });
  }
});`;

/** Does one hash at a time in a thread of its own, which steps back for everything else in the process. */
export class HashingThread {
  private worker: Worker | undefined;
  private settle: ((outcome: Outcome) => void) | undefined;

  constructor(private readonly cost: Readonly<Record<string, number>>) {}

  /** Only when the one before is done. @throws Error when what should be a hash is none */
  async run(task: HashingTask): Promise<string | boolean> {
    const worker = (this.worker ??= this.start());
    const outcome = await new Promise<Outcome>((resolve) => {
      this.settle = resolve;
      worker.postMessage({ ...task, cost: this.cost });
    });
    if ('error' in outcome) throw new Error(outcome.error);
    return outcome.result;
  }

  private start(): Worker {
    const argon2 = createRequire(import.meta.url).resolve('@node-rs/argon2');
    const worker = new Worker(program, { eval: true, workerData: { argon2, niceness } });
    worker.on('message', (outcome: Outcome) => this.settle?.(outcome));
    worker.on('error', (error) => {
      this.worker = undefined;
      this.settle?.({ error: String(error) });
    });
    worker.unref();
    return worker;
  }
}
