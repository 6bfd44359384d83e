import { pause } from './installation.mjs';
import { seeded } from './seeded.mjs';

const choices = ['agree', 'disagree', 'pass'];
const patienceMs = 12_000;
const pauseBeforeRetryMs = 400;
/** Of the votes, the share that changes an earlier one. */
const changesOfMind = 0.15;

/**
 * Votes through the public API at a fixed rate, whatever becomes of the votes before. Who votes for what and when
 * depends on the seed alone. Like the web app, a voter who gets no clear answer asks the same again until there is one.
 */
export class Voters {
  #isStopped = false;
  #op = 0;
  #underWay = new Set();

  /**
   * @param {{installation: import('./installation.mjs').Installation, challenge: string, history: import('./history.mjs').History, seed: number, perSecond?: number}} options
   */
  constructor({ installation, challenge, history, seed, perSecond = 40 }) {
    Object.assign(this, { installation, history, perSecond });
    const { challenges, tokens } = installation.world;
    const { ideas, challengeId } = challenges[challenge];
    this.challengeId = challengeId;
    this.ideas = ideas;
    this.tokens = tokens;
    this.random = seeded(seed);
    this.#order = shuffled(
      Object.keys(tokens).flatMap((voter) => ideas.map((idea) => ({ voter, idea }))),
      this.random,
    );
  }
  #order;
  #settled = [];

  start() {
    this.#isStopped = false;
    this.loop = this.#run();
  }

  /** Begins no new votes until it is started again; those under way go on asking. */
  async rest() {
    this.#isStopped = true;
    await this.loop;
    this.loop = undefined;
  }

  /** Stops voting and waits until every vote under way has its answer. */
  async stop() {
    this.#isStopped = true;
    await this.loop;
    await Promise.all(this.#underWay);
    this.history.flush();
  }

  async #run() {
    let next = performance.now();
    while (!this.#isStopped) {
      const vote = this.#nextVote();
      const casting = this.#cast(vote).finally(() => this.#underWay.delete(casting));
      this.#underWay.add(casting);
      next += 1000 / this.perSecond;
      await pause(Math.max(0, next - performance.now()));
    }
  }

  #nextVote() {
    const value = choices[Math.floor(this.random() * choices.length)];
    const isChange = this.random() < changesOfMind || this.#order.length === 0;
    const changes = isChange && this.#settled.length > 0;
    if (!changes) return { ...this.#order.pop(), value };
    const [place] = this.#settled.splice(Math.floor(this.random() * this.#settled.length), 1);
    return { ...place, value };
  }

  /** Until accepted or refused for good. Votes on one place never overlap. */
  async #cast({ voter, idea, value }) {
    for (let attempt = 1; ; attempt++) {
      const type = await this.#ask({ op: ++this.#op, voter, idea, value, attempt });
      if (type === 'ok') this.#settled.push({ voter, idea });
      if (type !== 'info' || this.#isGivingUp) return;
      await pause(pauseBeforeRetryMs);
    }
  }

  /** From here on votes without an answer are left without. */
  giveUp() {
    this.#isGivingUp = true;
  }
  #isGivingUp = false;

  async #ask({ op, voter, idea, value, attempt }) {
    const vote = { op, voter, idea, value, attempt };
    this.history.add({ type: 'invoke', ...vote });
    const startedAt = performance.now();
    const answer = await this.#send(vote).catch((error) => ({ type: 'info', error: reasonOf(error) }));
    this.history.add({ ...vote, ...answer, tookMs: performance.now() - startedAt });
    return answer.type;
  }

  async #send({ op, voter, idea, value }) {
    const { urls } = this.installation;
    const response = await fetch(
      `${urls[op % urls.length] ?? 'http://127.0.0.1:1'}/api/v1/ideas/${idea}/vote`,
      {
        method: 'PUT',
        headers: { authorization: `Bearer ${this.tokens[voter]}`, 'content-type': 'application/json' },
        body: JSON.stringify({ value }),
        signal: AbortSignal.timeout(patienceMs),
      },
    );
    const text = await response.text();
    const { status, headers } = response;
    const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false;
    const body = /json/.test(headers.get('content-type') ?? '') ? JSON.parse(text) : {};
    if (status === 200) return { type: 'ok', status, castAt: body.castAt, revision: body.revision };
    const retryAfter = headers.get('retry-after');
    return {
      type: isRefusal(status, body) ? 'fail' : 'info',
      status,
      code: body.code,
      isProblem,
      retryAfter,
    };
  }
}

/** Answers that promise that nothing happened. A 503 promises that only when it says the queue was full. */
const isRefusal = (status, { code }) => (status >= 400 && status < 500) || code === 'overloaded';

const reasonOf = (error) => String(error.cause?.code ?? error.cause?.message ?? error.name);

function shuffled(items, random) {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
  return items;
}
