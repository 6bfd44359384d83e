import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../libs/platform/dist/embedded-postgres/embedded-postgres.js';
import { freePort } from '../libs/platform/dist/embedded-postgres/ports.js';
import { cpuMs, processesBelow, root, startProgram } from './processes.mjs';
import { load, prepared } from './raw-http-load.mjs';

export const turns = Number(process.env.BENCH_TURNS ?? 3);
export const turnMs = Number(process.env.BENCH_TURN_MS ?? 4_000);
export const sizes = (process.env.BENCH_SIZES ?? '1000,10000').split(',').map(Number);
export const votesEach = Number(process.env.BENCH_VOTES ?? 100_000);

const choices = ['agree', 'disagree', 'pass'];

/** What sections measure on: a durable PostgreSQL, the world in it, and one suite process; made when first needed. */
export class Stage {
  #postgres;
  #world;
  #suite;
  #folder;

  async postgres() {
    if (this.#postgres) return this.#postgres;
    this.#folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'zwerm-bench-'));
    chmodSync(this.#folder, 0o711);
    this.#postgres = await startEmbeddedPostgres({ dataDir: path.join(this.#folder, 'pg'), port: 28_000 });
    return this.#postgres;
  }

  async world() {
    if (this.#world) return this.#world;
    const environment = await this.#environment();
    console.log('loading the world …');
    const result = spawnSync(process.execPath, [path.join(root, 'bench/load-world.mjs')], {
      env: { ...process.env, ...environment, SIZES: sizes.join(','), VOTES: String(votesEach) },
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 64 * 1024 * 1024,
    });
    if (result.status !== 0) throw new Error('the world could not be loaded');
    return (this.#world = JSON.parse(String(result.stdout)));
  }

  async #environment() {
    return {
      DATABASE_URL: (await this.postgres()).url,
      ZWERM_DATA_DIR: path.join(this.#folder, 'data'),
      ZWERM_DEMO: 'off',
      ZWERM_REQUIRE_SECOND_FACTOR: 'off',
      ZWERM_LIMITS: 'off',
      LOG_LEVEL: 'error',
    };
  }

  /** The suite on this world; it goes on running until it is wanted in another environment. */
  async suite(change = {}) {
    const wanted = JSON.stringify(change);
    if (this.#suite?.wanted === wanted) return this.#suite;
    await this.#suite?.stop();
    await this.world();
    const port = await freePort(28_500);
    const environment = { ...(await this.#environment()), ...change, PORT: String(port) };
    const isReady = (text) => text.includes('Ctrl-C');
    const program = await startProgram('apps/suite/dist/main.js', environment, isReady);
    return (this.#suite = { ...program, port, wanted });
  }

  /** Votes through the API of the running suite, with the CPU time that they cost it and PostgreSQL until all was done. */
  async votes({ connections = 32, durationMs = turnMs, request, run = load }) {
    const { port, processId } = this.#suite;
    const watched = () => [processId, this.#postgres.processId, ...processesBelow(this.#postgres.processId)];
    await this.untilEventsAreApplied();
    const before = cpuMs(watched());
    const figures = await run({ port, connections, durationMs, request });
    await this.untilEventsAreApplied();
    if (figures.failed > 0) throw new Error(`${figures.failed} votes failed: ${figures.firstFailure}`);
    return { ...figures, cpuMsEach: (cpuMs(watched()) - before) / figures.answered };
  }

  /** Warm: code compiled, callers known, tokens signed. What the first seconds after a start cost is not the question. */
  async warm(request, durationMs = 2 * turnMs) {
    await this.votes({ durationMs, request });
  }

  async untilEventsAreApplied() {
    const waiting = 'select 1 from voting.unpublished limit 1';
    while ((await this.query(waiting)).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  async query(sql, values = []) {
    const client = new pg.Client((await this.postgres()).url);
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async stop() {
    await this.#suite?.stop();
    await this.#postgres?.stop();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }
}

let sequence = 0;

/**
 * Prepared votes: every token holder goes round the ideas, so each vote is another person's or another idea's, and a
 * person's vote on an idea is another one the next time. Each turn of each section goes on where the last one stopped: a
 * vote that was cast before changes nothing, and costs a third of one that does.
 */
export function voteRequests(tokens, ideaIds) {
  return () => {
    sequence++;
    const person = sequence % tokens.length;
    const round = Math.floor(sequence / tokens.length);
    const idea = ideaIds[(person * 17 + round) % ideaIds.length];
    return prepared('PUT', `/api/v1/ideas/${idea}/vote`, {
      token: tokens[person],
      body: { value: choices[(person + Math.floor(round / ideaIds.length)) % choices.length] },
    });
  };
}

/** The turn in the middle by rate. */
export function median(runs) {
  return [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)];
}
