import { CreateChallenge } from '@zwerm/challenges/challenges/use-cases/create-challenge';
import { MoveChallenge } from '@zwerm/challenges/challenges/use-cases/move-challenge';
import { ReadChallenge } from '@zwerm/challenges/challenges/use-cases/read-challenge';
import { CreateDomain } from '@zwerm/challenges/domains/use-cases/create-domain';
import type { Phase } from '@zwerm/domain/phase';
import { MoveIdea } from '@zwerm/ideas/ideas/use-cases/move-idea';
import { SubmitIdeas } from '@zwerm/ideas/ideas/use-cases/submit-ideas';
import { RegisterPeople } from '@zwerm/people/accounts/use-cases/register-people';
import { AddGroupMembers } from '@zwerm/people/groups/use-cases/add-group-members';
import { CreateGroup } from '@zwerm/people/groups/use-cases/create-group';
import { CastVotes } from '@zwerm/voting/ballots/use-cases/cast-votes';
import pg from 'pg';
import { inTheNameOf } from '../record/operator.js';
import type { OpenRecord } from '../record/open-record.js';
import { until } from '../record/until.js';
import type { PolisConversation } from '../tally/read-polis-folder.js';
import { ideaIdOf, participantId, planOf, type PolisPlan } from './polis-plan.js';

export interface ImportOptions {
  /** Days for which voting stays open; left out: voting is closed and the ranking frozen. */
  readonly openForDays?: number | undefined;
  readonly onProgress?: (done: number, what: string) => void;
}

export interface ImportSummary {
  readonly challengeId: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly people: { readonly added: number; readonly known: number };
  readonly ideas: {
    readonly added: number;
    readonly known: number;
    readonly leftOut: number;
    readonly takenBack: number;
  };
  readonly votes: { readonly added: number; readonly known: number };
}

const votesAtOnce = 2_000;
const dayMs = 24 * 3_600_000;
const choices = { '-1': 'disagree', '0': 'pass', '1': 'agree' } as const;

/**
 * Brings an exported Polis conversation into the record through the use cases of people's own actions: participants
 * become people, comments ideas, votes ballots with the times at which they were cast. The same conversation again
 * changes nothing.
 */
export async function importPolis(
  record: OpenRecord,
  conversation: PolisConversation,
  options: ImportOptions = {},
): Promise<ImportSummary> {
  const plan = planOf(conversation);
  const { onProgress = () => undefined } = options;
  onProgress(0, 'people');
  const people = await registerPeople(record, plan);
  await gatherParticipants(record, plan, conversation.title);
  const phase = await openChallenge(record, plan, conversation, options);
  const summary = {
    challengeId: plan.challengeId,
    title: conversation.title,
    state: options.openForDays ? ('open' as const) : ('closed' as const),
  };
  const leftOut = { leftOut: plan.commentsLeftOut, takenBack: plan.commentsTakenBack.length };
  if (phase !== 'voting') {
    const known = await storedBallots(record, plan);
    return {
      ...summary,
      state: 'closed',
      people,
      ideas: { added: 0, known: plan.comments.length, ...leftOut },
      votes: { added: 0, known },
    };
  }
  const ideas = await submitIdeas(record, plan);
  onProgress(plan.comments.length, 'votes');
  const votes = await castVotes(record, plan, (done) => onProgress(plan.comments.length + done, 'votes'));
  await takeBackRejected(record, plan);
  await record.settle();
  if (!options.openForDays) await closeVoting(record, plan);
  return { ...summary, people, ideas: { ...ideas, ...leftOut }, votes };
}

async function registerPeople(
  record: OpenRecord,
  plan: PolisPlan,
): Promise<{ added: number; known: number }> {
  const host = {
    id: plan.hostId,
    displayName: 'Polis',
    kind: 'employee',
    language: 'en',
    roles: ['leadership'],
  } as const;
  const participants = plan.participants.map((number) => ({
    id: participantId(plan, number),
    displayName: `Participant ${number}`,
    kind: 'partner' as const,
    language: 'en' as const,
  }));
  await record.use('people', RegisterPeople).execute([host]);
  const { registered, known } = await record.use('people', RegisterPeople).execute(participants);
  return { added: registered, known };
}

/** They come from outside the organisation: their group is what invites them to the challenge. */
async function gatherParticipants(record: OpenRecord, plan: PolisPlan, title: string): Promise<void> {
  await record.use('people', CreateGroup).execute({
    id: plan.groupId,
    name: `Polis ${title.trim().slice(0, 90)} ${plan.groupId.slice(0, 8)}`,
    visibility: 'members',
  });
  const members = plan.participants.map((number) => participantId(plan, number));
  await record.use('people', AddGroupMembers).execute(plan.groupId, members);
  await until(
    record.databaseUrl,
    'select count(*) = $2 as is_so from voting.group_member where group_id = $1 and is_member',
    [plan.groupId, members.length],
  );
}

/** @returns the phase the challenge is in once voting can begin, or in which an earlier import left it */
async function openChallenge(
  record: OpenRecord,
  plan: PolisPlan,
  conversation: PolisConversation,
  options: ImportOptions,
): Promise<Phase> {
  const host = inTheNameOf(plan.hostId);
  await record.use('challenges', CreateDomain).execute(host, {
    id: plan.domainId,
    name: { nl: 'Ingevoerde gesprekken', en: 'Imported conversations' },
    goal: { nl: 'Gesprekken die elders zijn gevoerd', en: 'Conversations that were held elsewhere' },
  });
  const title = conversation.title.trim().slice(0, 120);
  const challenge = await record.use('challenges', CreateChallenge).execute(host, {
    id: plan.challengeId,
    domainId: plan.domainId,
    title: title.padEnd(3, '.'),
    question: title.padEnd(3, '.'),
    context: conversation.description.trim().slice(0, 10_000),
    language: 'en',
    audience: { everyone: true, groupIds: [plan.groupId], personIds: [] },
    method: 'agree-disagree-pass',
    results: 'live',
    phases: [
      {
        phase: 'voting',
        startsAt: plan.startsAt.toISOString(),
        endsAt: new Date(Date.now() + (options.openForDays ?? 1) * dayMs).toISOString(),
      },
    ],
  });
  if (challenge.phase === 'draft')
    await record.use('challenges', MoveChallenge).execute(host, { id: plan.challengeId, to: 'announced' });
  await until(
    record.databaseUrl,
    `select phase not in ('draft', 'announced') as is_so from challenges.challenge where id = $1`,
    [plan.challengeId],
  );
  await until(
    record.databaseUrl,
    `select state <> 'scheduled' as is_so from voting.round where challenge_id = $1`,
    [plan.challengeId],
  );
  return (await record.use('challenges', ReadChallenge).execute(host, plan.challengeId)).phase;
}

async function submitIdeas(record: OpenRecord, plan: PolisPlan): Promise<{ added: number; known: number }> {
  await until(record.databaseUrl, 'select count(*) > 0 as is_so from ideas.challenge where id = $1', [
    plan.challengeId,
  ]);
  const { submitted, unchanged } = await record.use('ideas', SubmitIdeas).execute({
    challengeId: plan.challengeId,
    duringVoting: true,
    ideas: plan.comments.map((comment) => ({
      id: ideaIdOf(plan, comment.id),
      authorId: participantId(plan, comment.author),
      body: comment.body.trim() || '…',
      submittedAt: comment.at.toISOString(),
    })),
  });
  const ids = plan.comments.map(({ id }) => ideaIdOf(plan, id));
  await until(
    record.databaseUrl,
    'select count(*) = cardinality($1::uuid[]) as is_so from voting.idea where id = any($1)',
    [ids],
  );
  const people = plan.participants.map((number) => participantId(plan, number));
  await until(
    record.databaseUrl,
    'select count(*) = cardinality($1::uuid[]) as is_so from voting.person where id = any($1)',
    [people],
  );
  return { added: submitted, known: unchanged };
}

async function castVotes(
  record: OpenRecord,
  plan: PolisPlan,
  onProgress: (done: number) => void,
): Promise<{ added: number; known: number }> {
  let added = 0;
  let known = 0;
  for (let start = 0; start < plan.votes.length; start += votesAtOnce) {
    const votes = plan.votes.slice(start, start + votesAtOnce);
    const report = await record.use('voting', CastVotes).execute(
      votes.map(({ voterId, commentId, value, at }) => ({
        personId: participantId(plan, voterId),
        ideaId: ideaIdOf(plan, commentId),
        choice: choices[value],
        recordedAt: at,
      })),
    );
    const [refused] = report.refused;
    if (refused) throw refused.error;
    added += report.accepted;
    known += report.unchanged;
    onProgress(start + votes.length);
  }
  return { added, known };
}

async function takeBackRejected(record: OpenRecord, plan: PolisPlan): Promise<void> {
  for (const comment of plan.commentsTakenBack) {
    const author = inTheNameOf(participantId(plan, comment.author));
    const id = ideaIdOf(plan, comment.id);
    await record
      .use('ideas', MoveIdea)
      .execute(author, { id, to: 'withdrawn' })
      .catch((error: unknown) => {
        // A run that was broken off had taken it back already.
        if (!(error instanceof Error && error.name === 'IllegalIdeaTransition')) throw error;
      });
  }
}

async function closeVoting(record: OpenRecord, plan: PolisPlan): Promise<void> {
  await record
    .use('challenges', MoveChallenge)
    .execute(inTheNameOf(plan.hostId), { id: plan.challengeId, to: 'review' });
  await until(
    record.databaseUrl,
    'select count(*) > 0 as is_so from aggregation.frozen_ranking where challenge_id = $1',
    [plan.challengeId],
  );
}

async function storedBallots(record: OpenRecord, plan: PolisPlan): Promise<number> {
  const client = new pg.Client({ connectionString: record.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ ballots: number }>(
    `select count(*)::int as ballots from voting.ballot join voting.round on round.id = ballot.round_id
     where challenge_id = $1 and choice is not null`,
    [plan.challengeId],
  );
  await client.end();
  return rows[0]?.ballots ?? 0;
}
