import type { Audience } from '@zwerm/domain/audience';
import type { PhaseWindow } from '@zwerm/domain/phase';
import { completed, type VotingRules } from '@zwerm/domain/voting-rules';
import { EntitySchema, type ValueTransformer } from 'typeorm';
import { Challenge } from '../domain/challenge.js';

/** Moments are ISO texts in the domain and `timestamptz(3)` in the table: whole milliseconds on both sides. */
const moment: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: Date | null) => value?.toISOString() ?? null,
};
// jsonb keeps no order of keys, and plans are compared as text.
const plan: ValueTransformer = {
  to: (windows: readonly PhaseWindow[]) => windows,
  from: (windows: readonly PhaseWindow[]) =>
    windows.map(({ phase, startsAt, endsAt }) => ({ phase, startsAt, endsAt })),
};
// The same for rules: they are compared as text too.
const rules: ValueTransformer = {
  to: (value: VotingRules) => value,
  from: (value: VotingRules) => completed(value),
};
const time = { type: 'timestamptz', precision: 3, transformer: moment } as const;

const audienceSchema = new EntitySchema<Audience>({
  name: 'Audience',
  columns: {
    everyone: { type: 'boolean', name: 'for_everyone' },
    groupIds: { type: 'uuid', name: 'for_group_ids', array: true },
    personIds: { type: 'uuid', name: 'for_person_ids', array: true },
  },
});

export const challengeSchema = new EntitySchema<Challenge>({
  name: 'Challenge',
  target: Challenge,
  tableName: 'challenge',
  columns: {
    id: { type: 'uuid', primary: true },
    domainId: { type: 'uuid', name: 'domain_id' },
    title: { type: 'text' },
    question: { type: 'text' },
    context: { type: 'text' },
    language: { type: 'text' },
    criteria: { type: 'text', array: true },
    sponsorId: { type: 'uuid', name: 'sponsor_id' },
    method: { type: 'text' },
    results: { type: 'text' },
    rules: { type: 'jsonb', transformer: rules },
    topCount: { type: 'integer', name: 'top_count' },
    promisedBy: { ...time, name: 'promised_by', nullable: true },
    phases: { type: 'jsonb', transformer: plan },
    phase: { type: 'text' },
    announcedAt: { ...time, name: 'announced_at', nullable: true },
    dueAt: { ...time, name: 'due_at', nullable: true },
    createdAt: { ...time, name: 'created_at' },
    version: { type: 'integer' },
  },
  embeddeds: { audience: { schema: audienceSchema, prefix: false } },
});
