import { Injectable } from '@nestjs/common';
import type { ChallengeId, DomainId, GroupId, PersonId } from '@zwerm/domain/id';
import type { Phase, PhaseWindow } from '@zwerm/domain/phase';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Challenge } from '../domain/challenge.js';

/** What its announcement, or the last revision of it, says about a challenge. */
export type ChallengeFacts = Pick<Challenge, 'id' | 'domainId' | 'sponsorId' | 'audience' | 'phases'>;

interface ChallengeRow {
  readonly domain_id: DomainId | null;
  readonly sponsor_id: PersonId;
  readonly for_everyone: boolean;
  readonly for_group_ids: readonly GroupId[];
  readonly for_person_ids: readonly PersonId[];
  readonly phase: Phase;
  readonly phases: readonly PhaseWindow[];
}

/**
 * The copy of challenges that their events keep up to date. Facts and phase come by different events, so each has
 * the version it was last told at; a challenge is known once its facts are.
 */
@Injectable()
export class ChallengesRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(id: ChallengeId): Promise<Challenge | undefined> {
    const [row]: ChallengeRow[] = await this.transactions.manager.query(
      `select domain_id, sponsor_id, for_everyone, for_group_ids, for_person_ids, phase, phases
       from challenge where id = $1 and facts_version > 0`,
      [id],
    );
    if (!row) return undefined;
    const { for_everyone: everyone, for_group_ids: groupIds, for_person_ids: personIds } = row;
    const audience = { everyone, groupIds, personIds };
    const challenge = new Challenge(id, row.sponsor_id, audience, row.phase, row.phases);
    challenge.domainId = row.domain_id;
    return challenge;
  }

  async keepFacts(facts: ChallengeFacts, version: number): Promise<void> {
    const { id, domainId, sponsorId, audience, phases } = facts;
    await this.transactions.manager.query(
      `insert into challenge as known
         (id, facts_version, sponsor_id, for_everyone, for_group_ids, for_person_ids, phases, domain_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set facts_version = excluded.facts_version, sponsor_id = excluded.sponsor_id,
         for_everyone = excluded.for_everyone, for_group_ids = excluded.for_group_ids,
         for_person_ids = excluded.for_person_ids, phases = excluded.phases,
         domain_id = excluded.domain_id
       where known.facts_version < excluded.facts_version`,
      [
        id,
        version,
        sponsorId,
        audience.everyone,
        audience.groupIds,
        audience.personIds,
        JSON.stringify(phases),
        domainId,
      ],
    );
  }

  async keepPhase(id: ChallengeId, phase: Phase, version: number): Promise<void> {
    await this.transactions.manager.query(
      `insert into challenge as known (id, phase_version, phase) values ($1, $2, $3)
       on conflict (id) do update set phase_version = excluded.phase_version, phase = excluded.phase
       where known.phase_version < excluded.phase_version`,
      [id, version, phase],
    );
  }
}
