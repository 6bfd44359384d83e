import { runService } from '@zwerm/platform/bootstrap/run-service';
import { challengesDefinition } from './challenges.definition.js';

await runService(challengesDefinition);
