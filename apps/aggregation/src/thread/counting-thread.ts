import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { opinionMap } from '@zwerm/ranking/opinion-groups/opinion-map';
import type { outcomeOf } from '@zwerm/ranking/outcome/outcome';
import type { judgementsNeeded } from '@zwerm/ranking/settled/judgements-needed';
import type { chosenList } from '@zwerm/ranking/snapshot/chosen-list';
import type { rankColumns } from '@zwerm/ranking/ranking-columns';
import type { canonicalSnapshot } from '@zwerm/ranking/snapshot/canonical-snapshot';

/** What takes long enough to be worked out beside the event loop: pure functions of what can be posted. */
interface Tasks {
  readonly outcomeOf: typeof outcomeOf;
  readonly judgementsNeeded: typeof judgementsNeeded;
  readonly opinionMap: typeof opinionMap;
  readonly chosenList: typeof chosenList;
  readonly canonicalSnapshot: typeof canonicalSnapshot;
  readonly rankColumns: typeof rankColumns;
}
type Answer = { readonly value: unknown } | { readonly error: string };

const modules: Readonly<Record<keyof Tasks, string>> = {
  outcomeOf: '@zwerm/ranking/outcome/outcome',
  judgementsNeeded: '@zwerm/ranking/settled/judgements-needed',
  opinionMap: '@zwerm/ranking/opinion-groups/opinion-map',
  chosenList: '@zwerm/ranking/snapshot/chosen-list',
  canonicalSnapshot: '@zwerm/ranking/snapshot/canonical-snapshot',
  rankColumns: '@zwerm/ranking/ranking-columns',
};

// As text: neither Jest nor the build has a file of its own for it.
const program = `
const { createRequire } = require('node:module');
const { pathToFileURL } = require('node:url');
const { parentPort, workerData } = require('node:worker_threads');
const { resolve } = createRequire(workerData.here);
parentPort.on('message', async ({ name, given }) => {
  try {
    const loaded = await import(pathToFileURL(resolve(workerData.modules[name])).href);
    parentPort.postMessage({ value: loaded[name](...given) });
  } catch (error) {
    parentPort.postMessage({ error: String(error) });
  }
});`;

/** Works long things out beside the event loop, one after the other. */
@Injectable()
export class CountingThread implements OnModuleDestroy {
  private worker: Worker | undefined;
  private settle: ((answer: Answer) => void) | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @throws Error when what is given cannot be worked out */
  run<Name extends keyof Tasks>(
    name: Name,
    ...given: Parameters<Tasks[Name]>
  ): Promise<ReturnType<Tasks[Name]>> {
    const result = this.last.then(() => this.ask(name, given)) as Promise<ReturnType<Tasks[Name]>>;
    this.last = result.catch(() => undefined);
    return result;
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  private async ask(name: keyof Tasks, given: readonly unknown[]): Promise<unknown> {
    const worker = (this.worker ??= this.start());
    const answer = await new Promise<Answer>((resolve) => {
      this.settle = resolve;
      worker.postMessage({ name, given });
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  }

  private start(): Worker {
    const worker = new Worker(program, { eval: true, workerData: { here: import.meta.url, modules } });
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
