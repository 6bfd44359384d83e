/** Places at which a test can make a process die as `kill -9` would; named after what has just happened. */
export type FailpointName =
  | 'voting.beforeCommit'
  | 'voting.afterCommit'
  | 'rounds.beforeCommit'
  | 'relay.beforePublish'
  | 'relay.afterPublish'
  | 'consumer.beforeCommit'
  | 'consumer.afterCommit';

export interface Trap {
  readonly name: string;
  /** Dies at this passage, counted from 1. */
  readonly passage: number;
}

/**
 * The trap that an environment sets: `FAILPOINT=name:n` kills the process at the n-th passage of that place.
 * @throws Error when it is not of that form, or in production, where nobody may set one
 */
export function trapFrom({ FAILPOINT, NODE_ENV }: NodeJS.ProcessEnv): Trap | undefined {
  if (FAILPOINT === undefined || FAILPOINT === '') return undefined;
  if (NODE_ENV === 'production')
    throw new Error('FAILPOINT kills the process on purpose: it must not be set when NODE_ENV is production');
  const match = /^([a-z]+\.[a-zA-Z]+):([1-9]\d*)$/.exec(FAILPOINT);
  if (!match) throw new Error('FAILPOINT must read name:n, as in voting.afterCommit:3');
  return { name: match[1] ?? '', passage: Number(match[2]) };
}

const trap = trapFrom(process.env);
let passages = 0;

/** Does nothing, unless `FAILPOINT` names this place (docs/guide/faults.md): then dies at once, tidying nothing. */
export function failpoint(name: FailpointName): void {
  if (trap?.name === name && ++passages === trap.passage) process.kill(process.pid, 'SIGKILL');
}
