import { cpu, ms, ratio, table, whole } from '../figures-file.mjs';
import { median, turnMs, turns, voteRequests } from '../stage.mjs';

const ideaSteps = [1_000, 10_000, 100_000];
const ballotSteps = (process.env.BENCH_BALLOTS ?? '1000000,5000000').split(',').map(Number);
const connections = 32;
const ballotsOfOne = 1_000;

/**
 * One round that grows, under the same voters: first in ideas, then in ballots. What it grows by is put into the tables
 * of voting and aggregation by SQL; log, outbox and inbox grow only by what is voted through the API.
 */
export async function growth(stage) {
  const { tokens, growing } = await stage.world();
  await stage.suite();
  const { challengeId } = growing;
  const rows = [];
  const step = async (ideas, ballots) => {
    await stage.query(
      'vacuum analyze voting.ballot, voting.idea, aggregation.contribution, aggregation.tally',
    );
    const ideaIds = (
      await stage.query('select id from voting.idea where challenge_id = $1 order by id', [challengeId])
    ).map(({ id }) => id);
    const request = voteRequests(tokens, ideaIds);
    await stage.warm(request, turnMs);
    const runs = [];
    for (let turn = 0; turn < turns; turn++) runs.push(await stage.votes({ connections, request }));
    rows.push({ ideas, ballots, ...median(runs) });
  };
  for (const [index, ideas] of ideaSteps.entries()) {
    if (index > 0) await addIdeas(stage, challengeId, ideas - ideaSteps[index - 1]);
    await step(ideas, index === 0 ? 'none' : 'those voted');
  }
  for (const [index, ballots] of ballotSteps.entries()) {
    await addBallots(stage, challengeId, ballots - (ballotSteps[index - 1] ?? 0));
    await step(ideaSteps.at(-1), `${whole(ballots)} more`);
  }
  return `## A round that grows\n\n${growthTable(rows)}`;
}

function growthTable(rows) {
  const [first] = rows;
  const most = rows.findIndex(({ ideas }) => ideas === ideaSteps.at(-1));
  return table(
    [
      'ideas',
      'ballots',
      'votes per second',
      'p50 ms',
      'p99 ms',
      'CPU ms each',
      'CPU to the first row (≤ 1.15)',
      'CPU to that many ideas without ballots (≤ 1.15)',
    ],
    rows.map(({ ideas, ballots, perSecond, p50Ms, p99Ms, cpuMsEach }, index) => [
      whole(ideas),
      ballots,
      whole(perSecond),
      ms(p50Ms),
      ms(p99Ms),
      cpu(cpuMsEach),
      `**${ratio(cpuMsEach, first.cpuMsEach)}**`,
      index <= most ? '' : `**${ratio(cpuMsEach, rows[most].cpuMsEach)}**`,
    ]),
  );
}

async function addIdeas(stage, challengeId, count) {
  console.log(`  ${whole(count)} ideas more …`);
  await stage.query(
    `with fresh as (
       insert into voting.idea (id, challenge_id, is_votable, version)
       select gen_random_uuid(), $1, true, 1 from generate_series(1, $2::integer) returning id
     ), clock as (
       update aggregation.change_clock set change = change + 1 where challenge_id = $1 returning change
     )
     insert into aggregation.idea (id, challenge_id, title, title_version, state, state_version, change)
     select fresh.id, $1, 'An idea of about the usual length of a title', 1, 'submitted', 1, clock.change
     from fresh, clock`,
    [challengeId, count],
  );
}

/** Ballots of people who do not vote in the measurement, spread evenly over the ideas, each in both services. */
async function addBallots(stage, challengeId, count) {
  console.log(`  ${whole(count)} ballots more …`);
  const steps = [
    // As a replica that copies what was checked elsewhere: the checks of five million rows are not what is measured.
    'set session_replication_role = replica',
    'set synchronous_commit = off',
    `create temp table fresh as
     with voter as materialized (
       select number, uuid_send(gen_random_uuid()) as voter_key, gen_random_uuid() as voter_ref
       from generate_series(1, ${count / ballotsOfOne}) as voters (number)
     ), idea as materialized (
       select id, row_number() over (order by id) - 1 as number from voting.idea where challenge_id = '${challengeId}'
     )
     select round.id as round_id, voter.voter_key, voter.voter_ref, idea.id as idea_id,
       gen_random_uuid() as ballot_ref,
       (array['agree', 'agree', 'disagree', 'pass'])[1 + mod(place.number + voter.number, 4)] as choice
     from (select id from voting.round where challenge_id = '${challengeId}' order by number desc limit 1) round
     cross join voter cross join generate_series(1, ${ballotsOfOne}) as place (number)
     join idea on idea.number = mod(voter.number * 7919 + place.number, ${ideaSteps.at(-1)})`,
    'insert into voting.voter select distinct round_id, voter_key, voter_ref from fresh',
    `insert into voting.ballot (round_id, voter_key, idea_id, ballot_ref, revision, choice, cast_at)
     select round_id, voter_key, idea_id, ballot_ref, 1, choice, now() from fresh`,
    `insert into aggregation.contribution (ballot_ref, round_id, idea_id, voter_ref, revision, choice)
     select ballot_ref, round_id, idea_id, voter_ref, 1, choice from fresh`,
    `insert into aggregation.participation select round_id, voter_ref, count(*) from fresh group by round_id, voter_ref`,
    `update aggregation.change_clock set change = change + 1 where challenge_id = '${challengeId}'`,
    `insert into aggregation.tally as held (round_id, idea_id, agree, disagree, pass, supporters, change)
     select round_id, idea_id, count(*) filter (where choice = 'agree'), count(*) filter (where choice = 'disagree'),
       count(*) filter (where choice = 'pass'), 0, (select change from aggregation.change_clock where challenge_id = '${challengeId}')
     from fresh group by round_id, idea_id
     on conflict (round_id, idea_id) do update set agree = held.agree + excluded.agree,
       disagree = held.disagree + excluded.disagree, pass = held.pass + excluded.pass, change = excluded.change`,
    `insert into aggregation.turnout as held
     select round_id, count(*), count(distinct voter_ref), count(*) from fresh group by round_id
     on conflict (round_id) do update set ballots = held.ballots + excluded.ballots,
       participants = held.participants + excluded.participants, revisions = held.revisions + excluded.revisions`,
  ];
  await stage.query(steps.join(';\n'));
}
