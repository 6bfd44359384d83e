import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { CreatePeople1800000000001 } from './migrations/1800000000001-create-people.js';

export const peopleDatabase: ServiceDatabase = {
  schema: 'people',
  entities: [],
  migrations: [CreatePeople1800000000001],
};
