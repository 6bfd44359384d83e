import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isSerializationFailure } from './database-errors.js';

interface Scope {
  readonly source: DataSource;
  readonly manager: EntityManager;
  readonly afterCommit: (() => void)[];
  isOpen: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();
const mostAttempts = 3;

/** Tries a transaction again after a serialization failure or deadlock, at most three times in all. */
export async function retrying<Result>(once: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (attempt >= mostAttempts || !isSerializationFailure(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 5 + Math.random() * 10));
    }
  }
}

/**
 * The unit of work of a service. A use case asks for a transaction; when a handler or an idempotent request has
 * already opened one, it joins that one, so that an effect, its outbox rows and its inbox row share one commit.
 */
@Injectable()
export class Transactions {
  constructor(private readonly source: DataSource) {}

  /** Manager of the open transaction, or of the pool when there is none (for reads). */
  get manager(): EntityManager {
    return this.scope()?.manager ?? this.source.manager;
  }

  get isOpen(): boolean {
    return this.scope() !== undefined;
  }

  /**
   * Runs work in a transaction; joins the open one. A serialization failure or deadlock is tried again, at most
   * three times in all.
   */
  async run<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    const open = this.scope();
    if (open) return work(open.manager);
    return retrying(() => this.once(work));
  }

  /** Calls back once the open transaction has committed; at once when there is none. */
  afterCommit(callback: () => void): void {
    const open = this.scope();
    if (open) open.afterCommit.push(callback);
    else callback();
  }

  private scope(): Scope | undefined {
    const scope = scopes.getStore();
    // A callback that outlives its transaction still carries its scope: a closed one must never be joined.
    return scope?.isOpen && scope.source === this.source ? scope : undefined;
  }

  private async once<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    const afterCommit: (() => void)[] = [];
    const result = await this.source.transaction(async (manager) => {
      const scope: Scope = { source: this.source, manager, afterCommit, isOpen: true };
      try {
        return await scopes.run(scope, () => work(manager));
      } finally {
        scope.isOpen = false;
      }
    });
    for (const callback of afterCommit) callback();
    return result;
  }
}
