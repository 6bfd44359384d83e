// Fills the benchmark's database through the same use cases as imports: people, one challenge per size with its
// ideas, and 100,000 votes in each. Prints ids and access tokens as JSON.
import 'reflect-metadata';
import { openRecord } from '../apps/cli/dist/record/open-record.js';
import { inTheNameOf } from '../apps/cli/dist/record/operator.js';
import { stableId } from '../apps/cli/dist/import/stable-id.js';
import { until } from '../apps/cli/dist/record/until.js';
import { RegisterPeople } from '../apps/people/dist/accounts/use-cases/register-people.js';
import { PasswordHasher } from '../apps/people/dist/credentials/password-hasher.js';
import { CreateDomain } from '../apps/challenges/dist/domains/use-cases/create-domain.js';
import { CreateChallenge } from '../apps/challenges/dist/challenges/use-cases/create-challenge.js';
import { MoveChallenge } from '../apps/challenges/dist/challenges/use-cases/move-challenge.js';
import { SubmitIdeas } from '../apps/ideas/dist/ideas/use-cases/submit-ideas.js';
import { CastVotes } from '../apps/voting/dist/ballots/use-cases/cast-votes.js';
import { CreateToken } from '../apps/gateway/dist/tokens/use-cases/create-token.js';

const voters = 3_000;
const tokenHolders = 512;
const hour = 3_600_000;
const sizes = process.env.SIZES.split(',').map(Number);
const votesEach = Number(process.env.VOTES);

const record = await openRecord();
const leader = inTheNameOf(stableId('bench', 'leader'));
const people = [
  leader.personId,
  ...Array.from({ length: voters }, (_, number) => stableId('bench', 'voter', String(number))),
];
await record.use('people', RegisterPeople).execute(
  people.map((id, number) => ({
    id,
    displayName: `Voter ${number}`,
    kind: 'employee',
    language: 'nl',
    roles: number === 0 ? ['leadership'] : [],
  })),
);
// Who signs in while others vote: one password for all, because hashing is what costs.
const login = { password: 'correct horse battery', emails: [] };
const passwordHash = await record.use('people', PasswordHasher).hash(login.password);
login.emails = Array.from({ length: 64 }, (_, number) => `signer${number}@bench.invalid`);
await record.use('people', RegisterPeople).execute(
  login.emails.map((email, number) => ({
    id: stableId('bench', 'signer', String(number)),
    displayName: `Signer ${number}`,
    email,
    passwordHash,
    kind: 'employee',
    language: 'nl',
    roles: [],
  })),
);
const domain = await record.use('challenges', CreateDomain).execute(leader, {
  id: stableId('bench', 'domain'),
  name: { nl: 'Meten', en: 'Measuring' },
  goal: { nl: 'Weten', en: 'Knowing' },
});
const challenges = [];
for (const size of sizes) challenges.push(await fill(size, votesEach));
// A round without a vote, which a measurement lets grow.
const growing = await fill(1_000, 0, 'growing');
const tokens = [];
for (const personId of people.slice(1, 1 + tokenHolders)) {
  const { token } = await record
    .use('gateway', CreateToken)
    .execute({ personId, name: 'bench', scopes: ['read', 'write'] });
  tokens.push(token);
}
await record.settle();
await record.close();
process.stdout.write(`${JSON.stringify({ challenges, growing, tokens, login })}\n`);

async function fill(size, votes, name = String(size)) {
  const challengeId = stableId('bench', 'challenge', name);
  const now = Date.now();
  await record.use('challenges', CreateChallenge).execute(leader, {
    id: challengeId,
    domainId: domain.id,
    title: `Measuring ${size} ideas`,
    question: 'How fast is it?',
    language: 'en',
    method: 'agree-disagree-pass',
    results: 'live',
    phases: [
      {
        phase: 'voting',
        startsAt: new Date(now - 48 * hour).toISOString(),
        endsAt: new Date(now + 48 * hour).toISOString(),
      },
    ],
  });
  await record.use('challenges', MoveChallenge).execute(leader, { id: challengeId, to: 'announced' });
  await until(
    record.databaseUrl,
    `select state = 'open' as is_so from voting.round where challenge_id = $1`,
    [challengeId],
  );
  const ideaIds = Array.from({ length: size }, (_, number) =>
    stableId('bench', 'idea', name, String(number)),
  );
  await submit(challengeId, ideaIds);
  await until(
    record.databaseUrl,
    `select count(*) = ${size} as is_so from voting.idea where challenge_id = $1`,
    [challengeId],
  );
  if (votes > 0) await vote(ideaIds, votes, now);
  await record.settle();
  return { size, challengeId, ideaIds };
}

async function submit(challengeId, ideaIds) {
  for (let start = 0; start < ideaIds.length; start += 1_000)
    await record.use('ideas', SubmitIdeas).execute({
      challengeId,
      duringVoting: true,
      ideas: ideaIds.slice(start, start + 1_000).map((id, index) => ({
        id,
        authorId: leader.personId,
        title: `Idea number ${start + index} about something else`,
        body: `Idea number ${start + index}: a text of about the usual length, so that lists are as heavy as they would be.`,
        language: 'en',
        submittedAt: new Date(Date.now() - 47 * hour),
      })),
    });
}

async function vote(ideaIds, count, now) {
  const votes = [];
  // Twenty ideas that everybody likes stay on the first page, where the probe of the latency looks for them.
  for (const [index, ideaId] of ideaIds.slice(0, 20).entries())
    for (const personId of people.slice(1 + tokenHolders, 1 + tokenHolders + 500))
      votes.push({ personId, ideaId, choice: 'agree', recordedAt: new Date(now - 41 * hour + index) });
  const rest = ideaIds.slice(20);
  for (let number = 0; votes.length < count; number++) {
    const personId = people[1 + (number % voters)];
    const ideaId = rest[(number * 7 + Math.floor(number / voters) * 13) % rest.length];
    const choice = ['agree', 'agree', 'agree', 'disagree', 'disagree', 'pass'][(number * 31) % 6];
    votes.push({ personId, ideaId, choice, recordedAt: new Date(now - 40 * hour + number) });
  }
  await record.use('voting', CastVotes).execute(votes);
}
