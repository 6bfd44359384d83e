// Fills the installation through the same use cases as imports: voters with access tokens, and one challenge in
// which they vote for each name in CHALLENGES. Prints ids and tokens as JSON.
import 'reflect-metadata';
import { openRecord } from '../../apps/cli/dist/record/open-record.js';
import { inTheNameOf } from '../../apps/cli/dist/record/operator.js';
import { stableId } from '../../apps/cli/dist/import/stable-id.js';
import { until } from '../../apps/cli/dist/record/until.js';
import { RegisterPeople } from '../../apps/people/dist/accounts/use-cases/register-people.js';
import { CreateDomain } from '../../apps/challenges/dist/domains/use-cases/create-domain.js';
import { CreateChallenge } from '../../apps/challenges/dist/challenges/use-cases/create-challenge.js';
import { MoveChallenge } from '../../apps/challenges/dist/challenges/use-cases/move-challenge.js';
import { SubmitIdeas } from '../../apps/ideas/dist/ideas/use-cases/submit-ideas.js';
import { CreateToken } from '../../apps/gateway/dist/tokens/use-cases/create-token.js';

const voterCount = 300;
const ideaCount = 20;
const hourMs = 3_600_000;
const now = Date.now();

const record = await openRecord();
const leader = inTheNameOf(stableId('faults', 'leader'));
const voters = Array.from({ length: voterCount }, (_, number) => stableId('faults', 'voter', String(number)));
await record.use('people', RegisterPeople).execute(
  [leader.personId, ...voters].map((id, number) => ({
    id,
    displayName: `Voter ${number}`,
    kind: 'employee',
    language: 'nl',
    roles: number === 0 ? ['leadership'] : [],
  })),
);
const domain = await record.use('challenges', CreateDomain).execute(leader, {
  id: stableId('faults', 'domain'),
  name: { nl: 'Storingen', en: 'Faults' },
  goal: { nl: 'Weten wat blijft staan', en: 'Knowing what holds' },
});
const challenges = {};
for (const name of process.env.CHALLENGES.split(',')) challenges[name] = await begin(name);
for (const [name, { challengeId }] of Object.entries(challenges))
  challenges[name].ideas = await offer(name, challengeId);
const tokenOf = async (personId) => {
  const asked = { personId, name: 'faults', scopes: ['read', 'write'] };
  return (await record.use('gateway', CreateToken).execute(asked)).token;
};
const tokens = {};
for (const personId of voters) tokens[personId] = await tokenOf(personId);
// Reads results by right: voters see them only once they have judged enough.
const readerToken = await tokenOf(leader.personId);
await record.settle();
await record.close();
process.stdout.write(`${JSON.stringify({ challenges, tokens, readerToken })}\n`);

async function begin(name) {
  const challengeId = stableId('faults', 'challenge', name);
  await record.use('challenges', CreateChallenge).execute(leader, {
    id: challengeId,
    domainId: domain.id,
    title: `What holds under ${name}`,
    question: 'Is every vote kept and counted once?',
    language: 'en',
    method: 'agree-disagree-pass',
    results: 'live',
    phases: [
      {
        phase: 'voting',
        startsAt: new Date(now - hourMs).toISOString(),
        endsAt: new Date(now + 48 * hourMs).toISOString(),
      },
    ],
  });
  await record.use('challenges', MoveChallenge).execute(leader, { id: challengeId, to: 'announced' });
  return { challengeId };
}

async function offer(name, challengeId) {
  await untilSo(`select state = 'open' as is_so from voting.round where challenge_id = $1`, challengeId);
  const ideas = Array.from({ length: ideaCount }, (_, number) =>
    stableId('faults', 'idea', name, String(number)),
  );
  await record.use('ideas', SubmitIdeas).execute({
    challengeId,
    duringVoting: true,
    ideas: ideas.map((id, number) => ({
      id,
      authorId: leader.personId,
      title: `Idea ${number}`,
      body: `Idea ${number}: a text that says what to do about it.`,
      language: 'en',
      submittedAt: new Date(now - hourMs / 2),
    })),
  });
  await untilSo(
    `select count(*) = ${ideaCount} as is_so from voting.idea where challenge_id = $1`,
    challengeId,
  );
  return ideas;
}

function untilSo(sql, challengeId) {
  return until(record.databaseUrl, sql, [challengeId]);
}
