import { EntitySchema } from 'typeorm';
import { Idea } from '../domain/idea.js';

const moment = {
  type: 'timestamptz',
  precision: 3,
  transformer: { to: (value: unknown) => value, from: (value: Date | null) => value?.toISOString() ?? null },
} as const;

/** Without the search columns: the database makes them, and only searches read them. */
export const ideaSchema = new EntitySchema<Idea>({
  name: 'Idea',
  target: Idea,
  tableName: 'idea',
  columns: {
    id: { type: 'uuid', primary: true },
    challengeId: { type: 'uuid', name: 'challenge_id' },
    authorId: { type: 'uuid', name: 'author_id' },
    title: { type: 'text' },
    body: { type: 'text' },
    language: { type: 'text' },
    state: { type: 'text' },
    version: { type: 'integer' },
    submittedAt: { ...moment, name: 'submitted_at', nullable: true },
    createdAt: { ...moment, name: 'created_at' },
  },
});
