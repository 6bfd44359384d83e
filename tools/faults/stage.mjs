import { violationsOf } from './checker.mjs';
import { pause } from './installation.mjs';
import { readRecord } from './record.mjs';
import { Voters } from './voters.mjs';

const longestHealingMs = 30_000;

/** What one fault plays on: an installation, voters who go on voting, and notes of what was seen. */
export class Stage {
  /** @type {string[]} what is wrong beside what the checker finds */
  complaints = [];
  /** @type {Map<string, string>} measurements by name */
  measured = new Map();

  /** @param {object} given cuts: how often power is cut */
  constructor({ installation, fault, history, seed, isLong, cuts }) {
    Object.assign(this, { installation, fault, history, seed, isLong, cuts });
    this.voters = new Voters({ installation, challenge: fault.id, history, seed });
  }

  /** A length of time: as short as it tells something, or as the anchor asks when the run is a long one. */
  span(shortMs, longMs) {
    return this.isLong ? longMs : shortMs;
  }

  /** Lets the voters vote for a while. */
  async voteFor(durationMs) {
    this.#begin();
    await pause(durationMs);
  }

  #begin() {
    if (!this.voters.loop) this.voters.start();
  }

  expect(isSo, complaint) {
    if (!isSo) this.complaints.push(complaint);
  }

  measure(name, value) {
    this.measured.set(name, value);
  }

  /** Runs work and notes how long it took. @param {number} mostMs complains when it took longer */
  async timed(name, mostMs, work) {
    const startedAt = performance.now();
    const result = await work();
    const tookMs = performance.now() - startedAt;
    this.measure(name, seconds(tookMs));
    this.expect(tookMs <= mostMs, `${name} took ${seconds(tookMs)}, at most ${seconds(mostMs)} is allowed`);
    return result;
  }

  /** Waits until something is so. @throws Error when it is not in time */
  async until(what, isSo, mostMs = 60_000) {
    const deadline = performance.now() + mostMs;
    while (!(await isSo())) {
      if (performance.now() > deadline) throw new Error(`${what}: not within ${seconds(mostMs)}`);
      await pause(50);
    }
  }

  /** Restarts a service with a failpoint, votes until it has died of it and lives again. */
  async dieAt(service, failpoint) {
    const { installation } = this;
    await installation.restartService(service, { FAILPOINT: failpoint });
    const deaths = installation.deaths;
    this.#begin();
    await this.until(`${service} dies at ${failpoint}`, () => installation.deaths > deaths);
    const diedAt = performance.now();
    await this.until(`${service} lives again`, () => installation.isReady(service));
    this.measure(`${service} ready again after`, seconds(performance.now() - diedAt));
  }

  /** Answers heard from now on, when called again: counts by type, and the slowest. */
  listen() {
    const from = this.history.entries.length;
    return () => summaryOf(this.history.entries.slice(from));
  }

  /** Waits until a vote is accepted that was asked from now on. */
  async untilAccepted() {
    const from = this.history.entries.length;
    const isNew = () => {
      const fresh = this.history.entries.slice(from);
      const asked = new Set(fresh.filter(({ type }) => type === 'invoke').map(({ op }) => op));
      return fresh.some(({ type, op }) => type === 'ok' && asked.has(op));
    };
    await this.until('a vote is accepted', isNew);
  }

  /** Ends the voting and judges everything. @returns {Promise<string[]>} violations */
  async judge() {
    await this.voters.stop();
    const { challengeId } = this.voters;
    let record;
    let violations = [];
    const startedAt = performance.now();
    do {
      record = await readRecord(this.installation, challengeId);
      violations = violationsOf(this.history.entries, record);
      if (violations.length === 0) break;
      await pause(200);
    } while (performance.now() - startedAt < longestHealingMs);
    this.measure('settled after', seconds(performance.now() - startedAt));
    this.measure('ballots in the record', String(record.ballots.length));
    return [...this.complaints, ...violations];
  }
}

export const seconds = (durationMs) => `${(durationMs / 1000).toFixed(1)} s`;

export function summaryOf(entries) {
  const answers = entries.filter(({ type }) => type !== 'invoke');
  const count = (type) => answers.filter((answer) => answer.type === type).length;
  const took = answers.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  return {
    ok: count('ok'),
    fail: count('fail'),
    info: count('info'),
    p99Ms: took[Math.floor(took.length * 0.99)] ?? 0,
    slowestMs: took.at(-1) ?? 0,
  };
}
