import { SubmitIdeas } from '@zwerm/ideas/ideas/use-cases/submit-ideas';
import type { OpenRecord } from '../record/open-record.js';
import { until } from '../record/until.js';
import { demoChallenges } from './challenges.js';
import { demoIds } from './demo-ids.js';
import type { DemoChallenge, DemoIdea } from './demo-types.js';
import { demoIdeas } from './ideas.js';

const dayMs = 24 * 3_600_000;

/** Puts every idea on the table at a moment in its ideation; late ones while people were voting already. */
export async function seedIdeas(record: OpenRecord, now: Date): Promise<void> {
  for (const challenge of demoChallenges) {
    const ideas = demoIdeas.filter((idea) => idea.challenge === challenge.key);
    if (ideas.length === 0) continue;
    await until(record.databaseUrl, 'select count(*) > 0 as is_so from ideas.challenge where id = $1', [
      demoIds.challenge(challenge.key),
    ]);
    await record.use('ideas', SubmitIdeas).execute({
      challengeId: demoIds.challenge(challenge.key),
      duringVoting: true,
      ideas: ideas.map((idea, index) => ({
        id: demoIds.idea(idea.key),
        authorId: demoIds.person(idea.author),
        title: idea.title,
        body: idea.body,
        language: idea.language,
        submittedAt: submittedAt(challenge, idea, index / ideas.length, now).toISOString(),
      })),
    });
  }
  const ids = demoIdeas.map(({ key }) => demoIds.idea(key));
  await until(
    record.databaseUrl,
    'select count(*) = cardinality($1::uuid[]) as is_so from voting.idea where id = any($1)',
    [ids],
  );
}

/** @param share place among the challenge's ideas, 0 to 1: they come in over the whole of the time there was */
function submittedAt(challenge: DemoChallenge, idea: DemoIdea, share: number, now: Date): Date {
  const phase = challenge.phases.find((candidate) => candidate.phase === (idea.late ? 'voting' : 'ideation'));
  if (!phase) throw new Error(`${challenge.key} has no phase for ${idea.key}`);
  const opened = phase.opensInDays;
  const closed = Math.min(phase.closesInDays, 0);
  // Late ideas came in the first two thirds of voting, before the ballots that they received.
  const part = idea.late ? 0.5 + share * 0.15 : 0.05 + share * 0.9;
  return new Date(now.getTime() + (opened + (closed - opened) * part) * dayMs);
}
