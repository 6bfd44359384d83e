import { aggregationDefinition } from '@zwerm/aggregation/aggregation.definition';
import { challengesDefinition } from '@zwerm/challenges/challenges.definition';
import { gatewayDefinition } from '@zwerm/gateway/gateway.definition';
import { ideasDefinition } from '@zwerm/ideas/ideas.definition';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { votingDefinition } from '@zwerm/voting/voting.definition';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';

/** The services behind the gateway. */
export const services: readonly ServiceDefinition[] = [
  peopleDefinition,
  challengesDefinition,
  ideasDefinition,
  votingDefinition,
  aggregationDefinition,
];

/** All services of the suite. */
export const allServices: readonly ServiceDefinition[] = [...services, gatewayDefinition];
