import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { CreateGateway1800000000002 } from './migrations/1800000000002-create-gateway.js';

export const gatewayDatabase: ServiceDatabase = {
  schema: 'gateway',
  entities: [],
  migrations: [CreateGateway1800000000002],
};
