import { Worker } from 'node:worker_threads';
import type { Outcome, OutcomeRound } from '@zwerm/ranking/outcome/outcome';

type Answer = { readonly outcome: Outcome | null } | { readonly error: string };

// As text: neither Jest nor the build has a file of its own for it.
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { createRequire } = require('node:module');
const { pathToFileURL } = require('node:url');
const file = createRequire(workerData.here).resolve('@zwerm/ranking/outcome/outcome');
const loaded = import(pathToFileURL(file).href);
parentPort.on('message', async (round) => {
  try {
    parentPort.postMessage({ outcome: (await loaded).outcomeOf(round) });
  } catch (error) {
    parentPort.postMessage({ error: String(error) });
  }
});`;

/** Works outcomes out beside the event loop, one after the other: a large one takes seconds. */
export class OutcomeThread {
  private worker: Worker | undefined;
  private settle: ((answer: Answer) => void) | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @throws Error when the ballots cannot be counted */
  run(round: OutcomeRound): Promise<Outcome | null> {
    const result = this.last.then(() => this.ask(round));
    this.last = result.catch(() => undefined);
    return result;
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private async ask(round: OutcomeRound): Promise<Outcome | null> {
    const worker = (this.worker ??= this.start());
    const answer = await new Promise<Answer>((resolve) => {
      this.settle = resolve;
      worker.postMessage(round);
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.outcome;
  }

  private start(): Worker {
    const worker = new Worker(program, { eval: true, workerData: { here: import.meta.url } });
    worker.on('message', (answer: Answer) => this.settle?.(answer));
    const ended = (error: unknown): void => {
      this.worker = undefined;
      this.settle?.({ error: String(error) });
    };
    worker.on('error', ended);
    worker.on('exit', () => ended('the thread ended'));
    worker.unref();
    return worker;
  }
}
