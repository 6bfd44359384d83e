import type { Type } from '@nestjs/common';
import type { ServiceDatabase } from '../database/service-database.js';

/** What a service is: its name, its root module and the schema it owns. */
export interface ServiceDefinition {
  readonly name: string;
  /** One sentence for the API document and the map. */
  readonly purpose: string;
  readonly module: Type;
  readonly database: ServiceDatabase;
}
