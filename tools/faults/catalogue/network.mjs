// F36 and F37: a busy machine, and a network between gateway and voting that misbehaves.
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { pause } from '../installation.mjs';
import { seconds, summaryOf } from '../stage.mjs';

const busy = 'for (;;) Math.sqrt(Math.random());';

export const network = [
  {
    id: 'F36',
    title: 'every core kept busy by somebody else',
    run: async (stage) => {
      const { installation } = stage;
      await stage.voteFor(1_000);
      const loops = cpus().map(() => spawn(process.execPath, ['-e', busy], { stdio: 'ignore' }));
      const heard = stage.listen();
      let dead = 0;
      try {
        for (let passed = 0; passed < stage.span(10_000, 60_000); passed += 500) {
          await stage.voteFor(500);
          const answer = await fetch(`http://127.0.0.1:${installation.portOf('voting')}/livez`).catch(
            () => undefined,
          );
          if (!answer?.ok) dead += 1;
        }
      } finally {
        for (const loop of loops) loop.kill('SIGKILL');
      }
      const { ok, fail, info, p99Ms } = heard();
      stage.measure('votes meanwhile', `${ok} accepted, ${fail + info} not, p99 ${seconds(p99Ms)}`);
      stage.expect(p99Ms < 2_000, `votes took ${seconds(p99Ms)} (p99)`);
      stage.expect(dead === 0, `liveness failed ${dead} times`);
    },
  },
  {
    id: 'F37',
    title: 'between gateway and voting: 5 s late, half-open, reset after the request was sent',
    run: async (stage) => {
      await stage.voteFor(1_500);
      const { voting } = stage.installation.proxies;
      const durationMs = stage.span(8_000, 30_000);
      for (const [name, delayMs] of [['slow', 5_000], ['stall'], ['drop-answers'], ['cut']]) {
        const from = stage.history.entries.length;
        voting.set(name, { delayMs });
        await pause(durationMs);
        voting.set('pass');
        voting.reset();
        await stage.timed(`accepted again after ${name}`, 10_000, () => stage.untilAccepted());
        const { ok, info, slowestMs } = summaryOf(stage.history.entries.slice(from));
        stage.measure(name, `${ok} accepted, ${info} not, slowest ${seconds(slowestMs)}`);
        stage.expect(slowestMs < 6_000, `with ${name} a vote waited ${seconds(slowestMs)} for its answer`);
      }
    },
  },
];
