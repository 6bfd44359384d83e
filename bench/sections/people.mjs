import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ms, ratio, table, whole } from '../figures-file.mjs';
import { root } from '../processes.mjs';
import { signInBesideVoting } from '../sign-in-beside-voting.mjs';
import { voteRequests } from '../stage.mjs';

const programs = {
  'directory-search': 'Searching colleagues among 50,000 (aim: p99 < 100 ms)',
  roll: 'The roll of an audience among 50,000 people in 2,000 groups (aim: < 2 s)',
  'scim-sync': 'SCIM: a first sync of 10,000 users (aim: memory bounded)',
};

/** Signing in beside voting, and what grows with the number of people. */
export async function people(stage) {
  const { tokens, challenges, login } = await stage.world();
  const { port } = await stage.suite();
  const request = voteRequests(tokens, challenges[0].ideaIds.slice(20));
  await stage.warm(request);
  const { idle, beside, signIns } = await signInBesideVoting({ port, login, request });
  const figures = ({ perSecond, p50Ms, p99Ms }) => [whole(perSecond), ms(p50Ms), ms(p99Ms)];
  const signing = table(
    ['what', 'per second', 'p50 ms', 'p99 ms', 'ratio', 'aim'],
    [
      ['votes of 4 connections, nobody signing in', ...figures(idle), '', ''],
      [
        'the same while 8 connections sign in with passwords',
        ...figures(beside),
        `p99 **${ratio(beside.p99Ms, idle.p99Ms)}**`,
        '< 2',
      ],
      ['these sign-ins', ...figures(signIns), '', ''],
    ],
  );
  // What follows starts a database of its own each, and measures alone.
  await stage.stop();
  return ['## People and access', signing, ...Object.entries(programs).map(ofProgram)].join('\n\n');
}

function ofProgram([name, title]) {
  console.log(`  ${name} …`);
  const { status, stdout } = spawnSync(process.execPath, [path.join(root, `bench/${name}.mjs`)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} could not be measured`);
  return `### ${title}\n\n\`\`\`\n${String(stdout).trim()}\n\`\`\``;
}
