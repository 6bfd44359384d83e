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
    coAuthorIds: { type: 'uuid', name: 'co_author_ids', array: true },
    toldCoAuthorIds: { type: 'uuid', name: 'told_co_author_ids', array: true },
    steppedOutIds: { type: 'uuid', name: 'stepped_out_ids', array: true },
    formerCoAuthorIds: { type: 'uuid', name: 'former_co_author_ids', array: true },
    title: { type: 'text' },
    body: { type: 'text' },
    language: { type: 'text' },
    state: { type: 'text' },
    version: { type: 'integer' },
    submittedAt: { ...moment, name: 'submitted_at', nullable: true },
    createdAt: { ...moment, name: 'created_at' },
  },
});
