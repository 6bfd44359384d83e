import { runService } from '@zwerm/platform/bootstrap/run-service';
import { ideasDefinition } from './ideas.definition.js';

await runService(ideasDefinition);
