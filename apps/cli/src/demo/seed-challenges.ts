import { CreateChallenge } from '@zwerm/challenges/challenges/use-cases/create-challenge';
import { MoveChallenge } from '@zwerm/challenges/challenges/use-cases/move-challenge';
import type { Audience } from '@zwerm/domain/audience';
import type { DatedPhase, Phase, PhaseWindow } from '@zwerm/domain/phase';
import { inTheNameOf } from '../record/operator.js';
import type { OpenRecord } from '../record/open-record.js';
import { until } from '../record/until.js';
import { demoChallenges } from './challenges.js';
import { demoIds } from './demo-ids.js';
import type { DemoChallenge, DemoPersonKind } from './demo-types.js';
import { externalKinds, groupOfKind } from './seed-organisation.js';

const dayMs = 24 * 3_600_000;
const hourMs = 3_600_000;

/** Creates every challenge and brings it into the phase in which a visitor should find it; review comes last. */
export async function seedChallenges(record: OpenRecord, now: Date): Promise<void> {
  const announced: DemoChallenge[] = [];
  for (const challenge of demoChallenges) {
    const sponsor = inTheNameOf(demoIds.person(challenge.sponsor));
    const id = demoIds.challenge(challenge.key);
    const made = await record.use('challenges', CreateChallenge).execute(sponsor, {
      id,
      domainId: demoIds.domain(challenge.domain),
      title: challenge.title,
      question: challenge.question,
      context: challenge.context,
      language: challenge.language,
      criteria: challenge.criteria,
      audience: audienceOf(challenge.audience),
      method: challenge.method,
      results: challenge.results,
      rules: challenge.rules ?? {},
      promisedBy: new Date(now.getTime() + challenge.promiseInDays * dayMs).toISOString(),
      phases: windowsOf(challenge, now),
    });
    if (challenge.state === 'draft' || made.phase !== 'draft') continue;
    await record.use('challenges', MoveChallenge).execute(sponsor, { id, to: 'announced' });
    announced.push(challenge);
  }
  for (const { key, state } of announced)
    await untilInPhase(record, demoIds.challenge(key), state === 'review' ? 'voting' : state);
}

/** Ends voting where the demo shows a challenge in review: its ranking is frozen by that. */
export async function endVoting(record: OpenRecord): Promise<void> {
  for (const { key, sponsor } of demoChallenges.filter(({ state }) => state === 'review')) {
    const id = demoIds.challenge(key);
    await record
      .use('challenges', MoveChallenge)
      .execute(inTheNameOf(demoIds.person(sponsor)), { id, to: 'review' });
    await until(
      record.databaseUrl,
      `select state = 'closed' as is_so from voting.round where challenge_id = $1`,
      [id],
    );
    await until(
      record.databaseUrl,
      'select count(*) > 0 as is_so from aggregation.frozen_ranking where challenge_id = $1',
      [id],
    );
  }
}

const audienceOf = (kinds: readonly DemoPersonKind[]): Audience => ({
  everyone: kinds.includes('employee'),
  groupIds: externalKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind) => demoIds.group(groupOfKind(kind))),
  personIds: [],
});

/** A challenge that is in review here still votes while it is filled: its voting ends when seeding does. */
function windowsOf(challenge: DemoChallenge, now: Date): PhaseWindow[] {
  const at = (days: number): string => new Date(now.getTime() + days * dayMs).toISOString();
  const end = new Date(now.getTime() + hourMs).toISOString();
  return challenge.phases.flatMap(({ phase, opensInDays, closesInDays }) => {
    if (phase === 'announced') return [];
    const isShifted = challenge.state === 'review';
    const startsAt = isShifted && phase === 'review' ? end : at(opensInDays);
    const endsAt = isShifted && phase === 'voting' ? end : at(closesInDays);
    return [{ phase: phase satisfies DatedPhase, startsAt, endsAt }];
  });
}

/** Phases with dates open by themselves: the suite's own clockwork does it, or ours when no suite runs. */
const untilInPhase = (record: OpenRecord, id: string, phase: Phase): Promise<void> =>
  until(record.databaseUrl, 'select phase = $2 as is_so from challenges.challenge where id = $1', [
    id,
    phase,
  ]);
