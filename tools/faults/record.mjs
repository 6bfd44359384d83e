import { completed } from '../../libs/domain/dist/voting-rules.js';
import { rankingHash } from '../../libs/ranking/dist/canonical-result.js';
import { rankCounts } from '../../libs/ranking/dist/round-counts.js';

const uuidOfKey = "encode(ballot.voter_key, 'hex')::uuid";

/** The ballots of one challenge, as they stand in the record. */
export const readBallots = (installation, challengeId) =>
  installation.query(
    `select ${uuidOfKey} as voter, idea_id as idea, ballot_ref as "ballotRef", ballot.revision, choice,
       cast_at as "castAt"
     from voting.ballot join voting.round on round.id = ballot.round_id where challenge_id = $1`,
    [challengeId],
  );

/** Everything the record, the events and the counts say about one challenge at this moment, for the checker. */
export async function readRecord(installation, challengeId) {
  const ask = (sql) => installation.query(sql, [challengeId]);
  const [round] = await ask(
    `select id, closes_at as "closesAt", closed_at as "closedAt" from voting.round where challenge_id = $1`,
  );
  const ballots = await readBallots(installation, challengeId);
  const contributions = await ask(
    `select ballot_ref as "ballotRef", revision, choice from aggregation.contribution
     join aggregation.round on round.id = contribution.round_id where challenge_id = $1`,
  );
  const tally = await ask(
    `select idea_id as idea, agree, disagree, pass from aggregation.tally
     join aggregation.round on round.id = tally.round_id where challenge_id = $1`,
  );
  const [turnout] = await ask(
    `select ballots, participants from aggregation.turnout
     join aggregation.round on round.id = turnout.round_id where challenge_id = $1`,
  );
  const texts = ballots.map((ballot) => ({ ...ballot, castAt: ballot.castAt.toISOString() }));
  return {
    round: { closesAt: round.closesAt.toISOString(), closedAt: round.closedAt?.toISOString() ?? null },
    ballots: texts,
    contributions,
    tally,
    turnout,
    ranking: await readRanking(ask, { ballots, turnout }),
    ...(await readEvents(installation, challengeId)),
  };
}

/** The ranking by the counts that are held, and by a recount of the ballots themselves. */
async function readRanking(ask, { ballots, turnout }) {
  const [{ rules, method }] = await ask(
    'select method, rules from aggregation.round where challenge_id = $1',
  );
  const [frozen] = await ask('select hash from aggregation.frozen_ranking where challenge_id = $1');
  const held = await ask(
    `select idea_id as "ideaId", agree, disagree, pass, supporters, marks, points::double precision as points
     from aggregation.tally join aggregation.round on round.id = tally.round_id where challenge_id = $1`,
  );
  const counts = new Map();
  for (const { idea, choice } of ballots) {
    const none = { ideaId: idea, agree: 0, disagree: 0, pass: 0, supporters: 0, marks: 0, points: 0 };
    const count = counts.get(idea) ?? none;
    if (choice) count[choice] += 1;
    counts.set(idea, count);
  }
  const voters = new Set(ballots.filter(({ choice }) => choice !== null).map(({ voter }) => voter)).size;
  const hash = (of, participants) =>
    rankingHash(rankCounts({ method, rules: completed(rules), strata: [] }, of, participants));
  return {
    held: hash(held, turnout?.participants ?? 0),
    recounted: hash(counts.values(), voters),
    frozen: frozen?.hash ?? null,
  };
}

async function readEvents(installation, challengeId) {
  const schemas = installation.services.map(([name]) => name);
  const total = (table, where = 'true') =>
    schemas.map((schema) => `(select count(*)::integer from ${schema}.${table} where ${where})`).join(' + ');
  const [counts] = await installation.query(
    `select ${total('unpublished')} as unpublished, ${total('dead_letter')} as "deadLetters",
       (select count(*)::integer from voting.outbox
        where aggregate_id in (
            select ballot_ref from voting.ballot join voting.round on round.id = ballot.round_id where challenge_id = $1
            union all select id from voting.round where challenge_id = $1
          )
          and subject in ('zwerm.voting.ballot.cast.v1', 'zwerm.voting.ballot.withdrawn.v1')
          and id not in (select event_id from aggregation.inbox)) as "notApplied"`,
    [challengeId],
  );
  return counts;
}
