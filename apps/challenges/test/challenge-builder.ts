import { randomUUID } from 'node:crypto';
import type { PhaseWindow } from '@zwerm/domain/phase';
import type { Principal } from '@zwerm/domain/principal';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { everyEmployee } from '@zwerm/domain/audience';
import type { ServiceUnderTest } from '@zwerm/testing/service-harness';
import type { ChallengeFields } from '../src/challenges/domain/challenge-fields.js';
import type { Challenge } from '../src/challenges/domain/challenge.js';
import { CreateChallenge, type NewChallenge } from '../src/challenges/use-cases/create-challenge.js';
import { CreateDomain } from '../src/domains/use-cases/create-domain.js';

/** Before every window of `fullPlan`. */
export const beforeItAll = '2026-10-20T08:00:00.000Z';

/** Ideation, discussion, voting and review, a week each, from 1 November 2026. */
export const fullPlan: readonly PhaseWindow[] = [
  { phase: 'ideation', startsAt: '2026-11-01T08:00:00.000Z', endsAt: '2026-11-08T08:00:00.000Z' },
  { phase: 'discussion', startsAt: '2026-11-08T08:00:00.000Z', endsAt: '2026-11-15T08:00:00.000Z' },
  { phase: 'voting', startsAt: '2026-11-15T08:00:00.000Z', endsAt: '2026-11-22T08:00:00.000Z' },
  { phase: 'review', startsAt: '2026-11-22T08:00:00.000Z', endsAt: '2026-11-29T08:00:00.000Z' },
];

export const votingOnly: readonly PhaseWindow[] = [fullPlan[2]!];

export const challengeFields = (changes: Partial<ChallengeFields> = {}): ChallengeFields => ({
  domainId: randomUUID(),
  title: 'Veilig werken aan het net',
  question: 'Hoe komen alle monteurs elke dag veilig thuis?',
  context: 'Elf ongevallen in een jaar.',
  language: 'nl',
  criteria: ['Voorkomt letsel'],
  sponsorId: randomUUID(),
  audience: everyEmployee,
  method: 'agree-disagree-pass',
  results: 'after-close',
  rules: rulesOf(changes.method ?? 'agree-disagree-pass'),
  topCount: 10,
  promisedBy: null,
  phases: fullPlan,
  ...changes,
});

/** A draft in a domain of its own, made as a person would. */
export async function aDraft(
  service: ServiceUnderTest,
  sponsor: Principal,
  changes: Partial<NewChallenge> = {},
): Promise<Challenge> {
  const text = { nl: 'Veiligheid', en: 'Safety' };
  const domain = await service.get(CreateDomain).execute(sponsor, { name: text, goal: text });
  const fields = challengeFields({ domainId: domain.id, sponsorId: sponsor.personId });
  return service.get(CreateChallenge).execute(sponsor, { ...fields, ...changes });
}
