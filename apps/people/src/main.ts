import { runService } from '@zwerm/platform/bootstrap/run-service';
import { peopleDefinition } from './people.definition.js';

await runService(peopleDefinition);
