import type { Audience } from '@zwerm/domain/audience';
import type { PhaseWindow } from '@zwerm/domain/phase';
import { EntitySchema, type ValueTransformer } from 'typeorm';
import { Challenge } from '../domain/challenge.js';

/** Moments are ISO texts in the domain and `timestamptz(3)` in the table: whole milliseconds on both sides. */
const moment: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: Date | null) => value?.toISOString() ?? null,
};
// A query may compare the column with a bare group id: only an audience is translated.
const audienceGroup: ValueTransformer = {
  to: (value: Audience | string) =>
    typeof value === 'string' ? value : value.kind === 'group' ? value.groupId : null,
  from: (groupId: string | null): Audience => (groupId ? { kind: 'group', groupId } : { kind: 'everyone' }),
};
// jsonb keeps no order of keys, and plans are compared as text.
const plan: ValueTransformer = {
  to: (windows: readonly PhaseWindow[]) => windows,
  from: (windows: readonly PhaseWindow[]) =>
    windows.map(({ phase, startsAt, endsAt }) => ({ phase, startsAt, endsAt })),
};
const time = { type: 'timestamptz', precision: 3, transformer: moment } as const;

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
    audience: { type: 'uuid', name: 'audience_group_id', nullable: true, transformer: audienceGroup },
    method: { type: 'text' },
    results: { type: 'text' },
    topCount: { type: 'integer', name: 'top_count' },
    promisedBy: { ...time, name: 'promised_by', nullable: true },
    phases: { type: 'jsonb', transformer: plan },
    phase: { type: 'text' },
    announcedAt: { ...time, name: 'announced_at', nullable: true },
    dueAt: { ...time, name: 'due_at', nullable: true },
    createdAt: { ...time, name: 'created_at' },
    version: { type: 'integer' },
  },
});
