const ratio = (value, limit) => (value / limit).toFixed(2);
const whole = (value) => Math.round(value).toLocaleString('en');
const ms = (value) => value.toFixed(1);

const titles = {
  'directory-search': 'Searching colleagues among 50,000 (aim: p99 < 100 ms)',
  roll: 'The roll of an audience among 50,000 people in 2,000 groups (aim: < 2 s)',
  'scim-sync': 'SCIM: a first sync of 10,000 users (aim: memory bounded)',
};

/** `docs/generated/bench.md`: figures of one run, beside the limits of the same machine in the same run. */
export function reportOf({ sizes, memory, machine, signIn, people }) {
  const rows = sizes.map(({ size, vote, bareUpsert, barePost, ranking, barePage, visible }) => [
    `## ${whole(size)} ideas, 100,000 votes`,
    '',
    '| what | per second | p50 ms | p99 ms | limit in the same run | ratio | aim |',
    '|---|---|---|---|---|---|---|',
    `| durable vote through the API, 32 connections | ${whole(vote.perSecond)} | ${ms(vote.p50Ms)} | ${ms(vote.p99Ms)} | one upsert per transaction straight on PostgreSQL, 32 connections: ${whole(bareUpsert.perSecond)}/s | **${ratio(vote.perSecond, bareUpsert.perSecond)}** | ≥ 0.25 |`,
    `| the same | | | | bare Fastify POST: ${whole(barePost.perSecond)}/s | ${ratio(vote.perSecond, barePost.perSecond)} | |`,
    `| ranking page of 30 through the API, 32 connections | ${whole(ranking.perSecond)} | ${ms(ranking.p50Ms)} | ${ms(ranking.p99Ms)} | bare Fastify GET of a page as long: ${whole(barePage.perSecond)}/s | **${ratio(ranking.perSecond, barePage.perSecond)}** | ≥ 0.30 |`,
    `| vote → visible in the ranking, pushed, while 16 others vote | | ${ms(visible.p50Ms)} | **${ms(visible.p99Ms)}** | | | p99 ≤ 250 ms |`,
    `| vote → visible, nobody else voting | | ${ms(visible.idleP50Ms)} | ${ms(visible.idleP99Ms)} | | | |`,
    '',
    `CPU per vote (suite and PostgreSQL together, load generator apart): ${vote.cpuMsEach.toFixed(3)} ms; per ranking page: ${ranking.cpuMsEach.toFixed(3)} ms.`,
    '',
  ]);
  return [
    '# Figures',
    '',
    'Written by `npm run bench`. Read the ratios: both sides were measured in the same run on the same machine, turn by turn.',
    '',
    machine,
    '',
    ...rows.flat(),
    '## People and access',
    '',
    '| what | per second | p50 ms | p99 ms | ratio | aim |',
    '|---|---|---|---|---|---|',
    `| votes of 4 connections, nobody signing in | ${whole(signIn.idle.perSecond)} | ${ms(signIn.idle.p50Ms)} | ${ms(signIn.idle.p99Ms)} | | |`,
    `| the same while 8 connections sign in with passwords | ${whole(signIn.beside.perSecond)} | ${ms(signIn.beside.p50Ms)} | ${ms(signIn.beside.p99Ms)} | p99 **${ratio(signIn.beside.p99Ms, signIn.idle.p99Ms)}** | < 2 |`,
    `| these sign-ins | ${whole(signIn.signIns.perSecond)} | ${ms(signIn.signIns.p50Ms)} | ${ms(signIn.signIns.p99Ms)} | | |`,
    '',
    ...people.flatMap(({ name, output }) => [`### ${titles[name]}`, '', '```', output, '```', '']),
    '## Memory, in MB',
    '',
    '| after | suite (Node, resident) | PostgreSQL (proportional) |',
    '|---|---|---|',
    ...memory.map(
      ({ after, suiteMb, postgresMb }) => `| ${after} | ${whole(suiteMb)} | ${whole(postgresMb)} |`,
    ),
    '',
  ].join('\n');
}
