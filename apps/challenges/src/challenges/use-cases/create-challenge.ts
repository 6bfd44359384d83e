import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { everyEmployee } from '@zwerm/domain/audience';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { rulesOf, type GivenRules } from '@zwerm/domain/voting-rules';
import { Transactions } from '@zwerm/platform/database/transactions';
import { DomainsRepository } from '../../domains/persistence/domains.repository.js';
import { checkRules, type ChallengeFields } from '../domain/challenge-fields.js';
import { InvalidChallenge, NotYoursToManage } from '../domain/challenge.errors.js';
import { Challenge } from '../domain/challenge.js';
import type { Viewer } from '../domain/viewer.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { viewerOf } from '../viewer-of.js';

type OptionalField =
  'context' | 'criteria' | 'sponsorId' | 'audience' | 'results' | 'topCount' | 'promisedBy';

/** The fields of a challenge; what is left out gets its usual value. */
export type NewChallenge = Omit<ChallengeFields, OptionalField | 'rules'> &
  Partial<Pick<ChallengeFields, OptionalField>> & {
    readonly rules?: GivenRules;
    /** For imports, so that a second run finds what the first one made. */
    readonly id?: ChallengeId;
  };

/**
 * Begins a challenge as a draft, which only those who manage challenges see. The caller is its sponsor unless
 * another is named. A challenge whose given id exists already is returned as it is.
 * @throws NotYoursToManage outside the domains of whoever manages only some, and for leaders whose delegate the
 * caller is not; InvalidChallenge when a limit is broken, the dates make no plan, or the domain does not exist
 */
@Injectable()
export class CreateChallenge {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly domains: DomainsRepository,
  ) {}

  async execute(principal: Principal, command: NewChallenge): Promise<Challenge> {
    const { id = randomUUID(), ...given } = command;
    if (!mayBegin(viewerOf(principal), given)) throw new NotYoursToManage();
    checkRules(given.method, given.rules ?? {});
    return this.transactions.run(async () => {
      if (!(await this.domains.find(given.domainId)))
        throw new InvalidChallenge('/domainId', 'there is no such domain');
      const challenge = Challenge.draft(id, withUsualValues(given, principal), await this.challenges.now());
      if (await this.challenges.insert(challenge)) return challenge;
      return (await this.challenges.find(id)) ?? challenge;
    });
  }
}

/** Being named as the sponsor is no right to begin a challenge; being the named leader's delegate is. */
const mayBegin = (
  viewer: Viewer,
  { domainId, sponsorId }: Pick<NewChallenge, 'domainId' | 'sponsorId'>,
): boolean =>
  viewer.managesAll ||
  (viewer.managesDomains?.includes(domainId) ?? false) ||
  (sponsorId !== undefined && (viewer.actsFor?.includes(sponsorId) ?? false));

const withUsualValues = (given: Omit<NewChallenge, 'id'>, principal: Principal): ChallengeFields => ({
  domainId: given.domainId,
  title: given.title,
  question: given.question,
  context: given.context ?? '',
  language: given.language,
  criteria: given.criteria ?? [],
  sponsorId: given.sponsorId ?? principal.personId,
  audience: given.audience ?? everyEmployee,
  method: given.method,
  results: given.results ?? 'after-close',
  rules: rulesOf(given.method, given.rules),
  topCount: given.topCount ?? 10,
  promisedBy: given.promisedBy ?? null,
  phases: given.phases,
});
