import { gatewayAccess } from '@zwerm/contracts/access/gateway-access';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import { gatewayPersonalRecords } from './personal-records.js';
import { gatewayDatabase } from './gateway.database.js';
import { GatewayModule } from './gateway.module.js';

export const gatewayDefinition: ServiceDefinition = {
  name: 'gateway',
  purpose:
    'The only public door: sessions, access tokens, the way to every service, the live stream and the web app.',
  module: GatewayModule,
  database: gatewayDatabase,
  access: gatewayAccess,
  personalRecords: gatewayPersonalRecords,
};
