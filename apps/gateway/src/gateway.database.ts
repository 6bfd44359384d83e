import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { CreateGateway1800000000002 } from './migrations/1800000000002-create-gateway.js';
import { KeepSponsors1800000000003 } from './migrations/1800000000003-keep-sponsors.js';

export const gatewayDatabase: ServiceDatabase = {
  schema: 'gateway',
  entities: [],
  migrations: [CreateGateway1800000000002, KeepSponsors1800000000003],
};
