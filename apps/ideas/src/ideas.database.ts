import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { ideaSchema } from './ideas/persistence/idea.schema.js';
import { Ideas1764000000000 } from './migrations/1764000000000-ideas.js';

export const ideasDatabase: ServiceDatabase = {
  schema: 'ideas',
  entities: [ideaSchema],
  migrations: [Ideas1764000000000],
};
