import { runService } from '@zwerm/platform/bootstrap/run-service';
import { aggregationDefinition } from './aggregation.definition.js';

await runService(aggregationDefinition);
