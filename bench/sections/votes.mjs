import { freePort } from '../../libs/platform/dist/embedded-postgres/ports.js';
import { bareUpserts } from '../bare-upsert.mjs';
import { cpu, ms, ratio, table, whole } from '../figures-file.mjs';
import { postgresMb, residentMb, startProgram } from '../processes.mjs';
import { load, openLoad, prepared } from '../raw-http-load.mjs';
import { median, turnMs, turns, voteRequests } from '../stage.mjs';
import { voteUntilVisible } from '../vote-until-visible.mjs';

const few = 32;
const many = 256;

/** Votes and ranking pages beside what database, HTTP server and framework reach by themselves. */
export async function votes(stage) {
  const world = await stage.world();
  await stage.suite();
  const bare = await bareServers();
  try {
    const parts = [];
    const memory = [await memoryOf(stage, 'start, rankings loaded')];
    for (const challenge of world.challenges) {
      console.log(`  ${challenge.size} ideas …`);
      parts.push(await measure(stage, bare, challenge));
      memory.push(await memoryOf(stage, `${whole(challenge.size)} ideas under load`));
    }
    const columns = ['after', 'suite (Node, resident), MB', 'PostgreSQL (proportional), MB'];
    return [...parts, '## Memory under these loads', table(columns, memory)].join('\n\n');
  } finally {
    for (const { stop } of Object.values(bare)) await stop();
  }
}

async function bareServers() {
  const start = async (file, from) => {
    const port = await freePort(from);
    return { port, ...(await startProgram(file, { PORT: String(port) })) };
  };
  return {
    fastify: await start('bench/bare-fastify.mjs', 28_700),
    nest: await start('bench/bare-nest.mjs', 28_750),
  };
}

async function memoryOf(stage, after) {
  const [suite, postgres] = [await stage.suite(), await stage.postgres()];
  return [after, whole(residentMb(suite.processId)), whole(postgresMb(postgres.processId))];
}

async function measure(stage, bare, { size, challengeId, ideaIds }) {
  const { tokens } = await stage.world();
  const { port } = await stage.suite();
  const request = voteRequests(tokens, ideaIds.slice(20));
  await stage.warm(request);
  const taken = await takeTurns(stage, bare, { challengeId, ideaIds, request, tokens });
  const perSecond = taken.few.perSecond / 2;
  const open = await stage.votes({
    connections: many,
    request,
    run: (options) => openLoad({ ...options, perSecond, durationMs: 2 * turnMs }),
  });
  const visible = await voteUntilVisible({ port, challengeId, ideaIds, tokens, request });
  return [`## ${whole(size)} ideas, 100,000 votes`, voteTable(taken, open), pageTable(taken, visible)].join(
    '\n\n',
  );
}

async function takeTurns(stage, bare, { challengeId, ideaIds, request, tokens }) {
  const { url } = await stage.postgres();
  const { port } = await stage.suite();
  const hot = voteRequests(tokens, [ideaIds[20]]);
  const pages = rankingRequests(challengeId, tokens);
  const post = () => prepared('POST', '/vote', { body: { value: 'agree' } });
  const page = () => prepared('GET', '/page');
  const short = turnMs / 2;
  await load({ port, connections: few, durationMs: short, request: pages });
  const kinds = {
    upsertFew: () => bareUpserts({ databaseUrl: url, connections: few, durationMs: turnMs, ideaIds }),
    few: () => stage.votes({ connections: few, request }),
    hot: () => stage.votes({ connections: few, request: hot }),
    nestFew: () => load({ port: bare.nest.port, connections: few, durationMs: short, request: post }),
    upsertMany: () => bareUpserts({ databaseUrl: url, connections: 128, durationMs: short, ideaIds }),
    many: () => stage.votes({ connections: many, request }),
    nestMany: () => load({ port: bare.nest.port, connections: many, durationMs: short, request: post }),
    fastifyPost: () => load({ port: bare.fastify.port, connections: few, durationMs: short, request: post }),
    ranking: () => load({ port, connections: few, durationMs: turnMs, request: pages }),
    fastifyPage: () => load({ port: bare.fastify.port, connections: few, durationMs: short, request: page }),
  };
  const taken = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  for (let turn = 0; turn < turns; turn++)
    for (const [kind, take] of Object.entries(kinds)) taken[kind].push(await take());
  for (const { failed, firstFailure } of taken.ranking)
    if (failed > 0) throw new Error(`${failed} pages failed: ${firstFailure}`);
  return Object.fromEntries(Object.entries(taken).map(([kind, runs]) => [kind, median(runs)]));
}

function rankingRequests(challengeId, tokens) {
  const requests = tokens.map((token) =>
    prepared('GET', `/api/v1/challenges/${challengeId}/ranking?limit=30`, { token }),
  );
  return (sequence) => requests[sequence % requests.length];
}

const figures = ({ perSecond, p50Ms, p99Ms }) => [whole(perSecond), ms(p50Ms), ms(p99Ms)];
const spread = ({ p50Ms, p99Ms }) => (p99Ms / p50Ms).toFixed(1);

const voteColumns = [
  'durable votes through the API',
  ...['per second', 'p50 ms', 'p99 ms', 'CPU ms each', 'ratio', 'limit in the same run', 'to what; aim'],
];

function voteTable(taken, open) {
  const own = (vote) => [...figures(vote), cpu(vote.cpuMsEach)];
  const again = ['', '', '', ''];
  const beside = (vote, limit, aim) => [
    `**${ratio(vote.perSecond, limit.perSecond)}**`,
    `${whole(limit.perSecond)}/s`,
    aim,
  ];
  const { few: of32, many: of256, hot } = taken;
  return table(voteColumns, [
    [
      '32 voters',
      ...own(of32),
      ...beside(of32, taken.upsertFew, 'an upsert per transaction, 32 connections: ≥ 0.8'),
    ],
    [
      '256 voters',
      ...own(of256),
      ...beside(of256, taken.upsertMany, 'an upsert per transaction, 128 connections: ≥ 1.0'),
    ],
    [
      '32 voters',
      ...again,
      ...beside(of32, taken.nestFew, 'Nest on Fastify, a POST that does nothing: ≥ 0.5'),
    ],
    ['256 voters', ...again, ...beside(of256, taken.nestMany, 'the same, 256 connections: ≥ 0.5')],
    ['32 voters', ...again, ...beside(of32, taken.fastifyPost, 'Fastify alone')],
    ['32 voters, all on one idea', ...own(hot), ...beside(hot, of32, 'spread over all ideas: ≥ 0.8')],
    ['32 voters', ...again, `**${spread(of32)}**`, '', 'p99 to p50: ≤ 4'],
    [
      '256 connections, by the clock',
      ...own(open),
      `**${spread(open)}**`,
      '',
      'p99 to p50, at half the rate of 32 voters',
    ],
    ['CPU of 32 voters', ...again, `**${cpu(of32.cpuMsEach)}**`, '', 'ms a vote: ≤ 0.25'],
  ]);
}

function pageTable({ ranking, fastifyPage }, visible) {
  return table(
    ['what', 'per second', 'p50 ms', 'p99 ms', 'ratio', 'limit in the same run', 'aim'],
    [
      [
        'ranking page of 30, 32 connections',
        ...figures(ranking),
        `**${ratio(ranking.perSecond, fastifyPage.perSecond)}**`,
        `${whole(fastifyPage.perSecond)}/s`,
        'Fastify, a GET of a page as long: ≥ 0.30',
      ],
      [
        'vote → visible in the ranking, pushed, while 16 others vote',
        '',
        ms(visible.p50Ms),
        `**${ms(visible.p99Ms)}**`,
        '',
        '',
        'p99 ≤ 250 ms',
      ],
      ['vote → visible, nobody else voting', '', ms(visible.idleP50Ms), ms(visible.idleP99Ms), '', '', ''],
    ],
  );
}
