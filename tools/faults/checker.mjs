// Compares what voters were told with what the record says. Pure: the same history and record give the same verdict.

/** No answer may take longer (security.md: checker). */
export const slowestAnswerMs = 10_000;

/**
 * @param {object[]} history entries of History
 * @param {object} record of one challenge, as record.mjs reads it
 * @returns {string[]} everything that is wrong, one sentence each; empty when all promises were kept
 */
export function violationsOf(history, record) {
  return [
    ...wrongAnswers(history),
    ...wrongBallots(history, record),
    ...lateBallots(history, record),
    ...wrongContributions(record),
    ...wrongCounts(record),
    ...wrongRanking(record),
    ...unfinishedEvents(record),
  ];
}

const placeOf = ({ voter, idea }) => `${voter} on ${idea}`;
const name = ({ op }) => `vote ${op}`;

function wrongAnswers(history) {
  const wrong = [];
  for (const entry of history) {
    if (entry.type === 'invoke') continue;
    if (entry.tookMs > slowestAnswerMs)
      wrong.push(`${name(entry)} was answered after ${Math.round(entry.tookMs)} ms`);
    if (entry.type === 'ok' || entry.status === undefined) continue;
    if (!entry.isProblem) wrong.push(`${name(entry)} got ${entry.status} that is no problem+json`);
    if (entry.status === 500) wrong.push(`${name(entry)} got an internal error`);
    if (entry.status === 503 && !entry.retryAfter) wrong.push(`${name(entry)} got 503 without Retry-After`);
  }
  const answered = new Set(history.filter(({ type }) => type !== 'invoke').map(({ op }) => op));
  for (const entry of history)
    if (entry.type === 'invoke' && !answered.has(entry.op)) wrong.push(`${name(entry)} was never answered`);
  return wrong;
}

/**
 * What may stand on every place after all its votes. A vote without a clear answer may also take effect later than
 * votes that were accepted after it, so it stays possible. Saying the same again is no change.
 */
function possibilities(history) {
  const places = new Map();
  for (const { type, value, ...entry } of history) {
    if (type === 'invoke' || type === 'fail') continue;
    const place = places.get(placeOf(entry)) ?? { open: new Set(), changes: 0, accepted: 0 };
    if (place.said !== value) place.changes += 1 + 2 * place.open.size;
    place.said = value;
    if (type === 'info') place.open.add(value);
    else Object.assign(place, { last: value, accepted: place.accepted + 1 });
    places.set(placeOf(entry), place);
  }
  return places;
}

/** What is wrong with the ballots themselves. @param {{ballots: object[]}} record */
export function wrongBallots(history, record) {
  const wrong = [];
  const places = possibilities(history);
  const found = new Map();
  for (const ballot of record.ballots) {
    const place = placeOf(ballot);
    if (found.has(place)) wrong.push(`doubled: two ballots of ${place}`);
    found.set(place, ballot);
    const { last, open, changes } = places.get(place) ?? { open: new Set(), changes: 1 };
    if (ballot.choice !== last && !open.has(ballot.choice))
      wrong.push(`wrong: the ballot of ${place} says ${ballot.choice}, accepted was ${last ?? 'nothing'}`);
    if (ballot.revision > changes)
      wrong.push(`doubled: the ballot of ${place} has revision ${ballot.revision} after ${changes} votes`);
  }
  for (const [place, { accepted }] of places)
    if (accepted > 0 && !found.has(place))
      wrong.push(`lost: the accepted ballot of ${place} is not in the record`);
  return wrong;
}

function lateBallots(history, { ballots, round }) {
  const ends = [round.closesAt, ...(round.closedAt ? [round.closedAt] : [])].map((end) => Date.parse(end));
  const end = Math.min(...ends);
  const late = ballots
    .filter(({ castAt }) => Date.parse(castAt) >= end)
    .map((ballot) => `late: the ballot of ${placeOf(ballot)} was cast at ${ballot.castAt}`);
  const accepted = history.filter(({ type, castAt }) => type === 'ok' && Date.parse(castAt) >= end);
  return [...late, ...accepted.map((entry) => `late: ${name(entry)} was accepted at ${entry.castAt}`)];
}

function wrongContributions({ ballots, contributions }) {
  const wrong = [];
  const counted = new Map();
  for (const contribution of contributions) {
    if (counted.has(contribution.ballotRef))
      wrong.push(`doubled: ${contribution.ballotRef} is counted twice`);
    counted.set(contribution.ballotRef, contribution);
  }
  for (const ballot of ballots) {
    const contribution = counted.get(ballot.ballotRef);
    counted.delete(ballot.ballotRef);
    if (!contribution) wrong.push(`lost: the ballot of ${placeOf(ballot)} is not counted`);
    else if (contribution.revision !== ballot.revision || contribution.choice !== ballot.choice)
      wrong.push(`wrong: the ballot of ${placeOf(ballot)} is counted as ${contribution.choice}`);
  }
  for (const ballotRef of counted.keys()) wrong.push(`wrong: ${ballotRef} is counted but not in the record`);
  return wrong;
}

function wrongCounts({ ballots, tally, turnout }) {
  const wrong = [];
  const counts = new Map();
  for (const { idea, choice } of ballots) {
    const count = counts.get(idea) ?? { agree: 0, disagree: 0, pass: 0 };
    if (choice) count[choice] += 1;
    counts.set(idea, count);
  }
  const held = new Map(tally.map(({ idea, ...count }) => [idea, count]));
  for (const idea of new Set([...counts.keys(), ...held.keys()])) {
    const [ours, theirs] = [counts.get(idea), held.get(idea)].map((count) => text(count));
    if (ours !== theirs) wrong.push(`wrong: idea ${idea} is counted ${theirs}, its ballots say ${ours}`);
  }
  const standing = ballots.filter(({ choice }) => choice !== null);
  const participants = new Set(standing.map(({ voter }) => voter)).size;
  if (standing.length > 0 && (turnout?.ballots !== standing.length || turnout.participants !== participants))
    wrong.push(
      `wrong: turnout says ${turnout?.ballots} ballots of ${turnout?.participants}, the record ${standing.length} of ${participants}`,
    );
  return wrong;
}

const text = ({ agree = 0, disagree = 0, pass = 0 } = {}) => `${agree}/${disagree}/${pass}`;

function wrongRanking({ ranking }) {
  const wrong = [];
  if (ranking.held !== ranking.recounted)
    wrong.push('wrong: the ranking differs from the recount of the ballots');
  if (ranking.frozen && ranking.frozen !== ranking.recounted)
    wrong.push('wrong: the frozen ranking differs from the recount of the ballots');
  return wrong;
}

function unfinishedEvents({ unpublished, notApplied, deadLetters }) {
  return [
    ...(unpublished > 0 ? [`${unpublished} events are still unpublished`] : []),
    ...(notApplied > 0 ? [`${notApplied} events of this round were not applied`] : []),
    ...(deadLetters > 0 ? [`${deadLetters} events became dead letters`] : []),
  ];
}
