import { EntitySchema } from 'typeorm';
import { Domain } from '../domain/domain.js';

export const domainSchema = new EntitySchema<Domain>({
  name: 'Domain',
  target: Domain,
  tableName: 'domain',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'jsonb' },
    goal: { type: 'jsonb' },
    ownerId: { type: 'uuid', name: 'owner_id' },
    createdAt: {
      type: 'timestamptz',
      precision: 3,
      name: 'created_at',
      transformer: { to: (value: unknown) => value, from: (value: Date) => value.toISOString() },
    },
    version: { type: 'integer' },
  },
});
