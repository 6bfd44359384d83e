import { runService } from '@zwerm/platform/bootstrap/run-service';
import { votingDefinition } from './voting.definition.js';

await runService(votingDefinition);
