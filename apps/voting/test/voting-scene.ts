import { randomUUID } from 'node:crypto';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { challengePhaseChanged, challengePublished } from '@zwerm/contracts/events/challenge-events';
import { ideaSubmitted, ideaWithdrawn } from '@zwerm/contracts/events/idea-events';
import { groupMemberAdded, personRegistered } from '@zwerm/contracts/events/people-events';
import { everyEmployee, type Audience } from '@zwerm/domain/audience';
import type { Phase } from '@zwerm/domain/phase';
import type { Principal } from '@zwerm/domain/principal';
import type { ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import { rulesOf, type GivenRules } from '@zwerm/domain/voting-rules';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { votingDefinition } from '../src/voting.definition.js';

export interface ChallengeWishes {
  readonly audience?: Audience;
  readonly method?: VotingMethod;
  readonly rules?: GivenRules;
  readonly results?: ResultsVisibility;
  readonly opensAt?: Date;
  readonly closesAt?: Date;
  /** Left out: voting has begun. */
  readonly phase?: Phase;
  readonly ideas?: number;
  /** How many ideas leadership asks for. */
  readonly topCount?: number;
}

export interface SceneChallenge {
  readonly challengeId: string;
  readonly ideaIds: string[];
}

type BallotEvent = { ballotRef: string; voterRef: string; ideaId: string; revision: number; choice?: string };

export const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

/** The voting service on a real database, told by events what its neighbours would tell it. */
export class VotingScene {
  private constructor(readonly voting: ServiceUnderTest) {}

  static async start(): Promise<VotingScene> {
    return new VotingScene(await startServiceUnderTest(votingDefinition));
  }

  close(): Promise<void> {
    return this.voting.close();
  }

  query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.voting.database.query(sql, values) as Promise<Row[]>;
  }

  /** Registered employees; members of a group when one is given. */
  async people(count: number, groupId?: string): Promise<Principal[]> {
    const people = Array.from({ length: count }, () => ({
      ...aPrincipal(),
      groupIds: groupId === undefined ? [] : [groupId],
    }));
    const registered = people.map(({ personId }) =>
      eventOf(personRegistered, { personId, kind: 'employee' }),
    );
    await this.voting.wire.deliver(...registered);
    if (groupId !== undefined) {
      const added = people.map(({ personId }, index) =>
        eventOf(groupMemberAdded, { groupId, personId }, index + 1),
      );
      await this.voting.wire.deliver(...added);
    }
    return people;
  }

  async person(groupId?: string): Promise<Principal> {
    return (await this.people(1, groupId))[0]!;
  }

  async challenge(wishes: ChallengeWishes = {}): Promise<SceneChallenge> {
    const challengeId = randomUUID();
    await this.voting.wire.deliver(eventOf(challengePublished, factsOf(challengeId, wishes), 2, challengeId));
    await this.move(challengeId, wishes.phase ?? 'voting');
    const ideaIds = await this.ideas(challengeId, wishes.ideas ?? 1);
    return { challengeId, ideaIds };
  }

  async publish(challengeId: string, wishes: ChallengeWishes, version: number): Promise<void> {
    await this.voting.wire.deliver(
      eventOf(challengePublished, factsOf(challengeId, wishes), version, challengeId),
    );
  }

  async move(challengeId: string, to: Phase, version = 3): Promise<void> {
    await this.voting.wire.deliver(
      eventOf(challengePhaseChanged, { challengeId, to, from: 'announced' }, version, challengeId),
    );
  }

  async ideas(challengeId: string, count: number): Promise<string[]> {
    const ideaIds = Array.from({ length: count }, () => randomUUID());
    await this.voting.wire.deliver(
      ...ideaIds.map((ideaId) => eventOf(ideaSubmitted, { ideaId, challengeId })),
    );
    return ideaIds;
  }

  async withdrawIdea(challengeId: string, ideaId: string): Promise<void> {
    await this.voting.wire.deliver(eventOf(ideaWithdrawn, { ideaId, challengeId }, 2));
  }

  async ballots(challengeId: string): Promise<{ choice: string | null; revision: number; cast_at: Date }[]> {
    return this.query(
      `select choice, revision, ballot.cast_at from ballot join round on round.id = round_id
       where challenge_id = $1 order by idea_id, voter_key`,
      [challengeId],
    );
  }

  /** The facts recorded about the ballots of one challenge, in order, with whether each took a vote back. */
  async ballotEvents(challengeId: string): Promise<BallotEvent[]> {
    const rows = await this.query<{ payload: BallotEvent }>(
      `select payload from outbox
       where subject like 'zwerm.voting.ballot.%' and payload ->> 'challengeId' = $1 order by seq`,
      [challengeId],
    );
    return rows.map((row) => row.payload);
  }

  async roundEvents(challengeId: string): Promise<{ subject: string; version: number; payload: never }[]> {
    return this.query(
      `select subject, aggregate_version as version, payload from outbox
       where subject like 'zwerm.voting.round.%' and payload ->> 'challengeId' = $1 order by seq`,
      [challengeId],
    );
  }

  async round(challengeId: string): Promise<Record<string, unknown> | undefined> {
    const rows = await this.query<Record<string, unknown>>('select * from round where challenge_id = $1', [
      challengeId,
    ]);
    return rows[0];
  }
}

function factsOf(
  challengeId: string,
  wishes: ChallengeWishes,
): Partial<PayloadOf<typeof challengePublished>> {
  const startsAt = (wishes.opensAt ?? inMinutes(-60)).toISOString();
  const endsAt = (wishes.closesAt ?? inMinutes(60)).toISOString();
  return {
    challengeId,
    audience: wishes.audience ?? everyEmployee,
    method: wishes.method ?? 'agree-disagree-pass',
    rules: rulesOf(wishes.method ?? 'agree-disagree-pass', wishes.rules),
    phases: [{ phase: 'voting', startsAt, endsAt }],
    ...(wishes.results && { results: wishes.results }),
    ...(wishes.topCount !== undefined && { topCount: wishes.topCount }),
  };
}
