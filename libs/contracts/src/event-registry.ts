import type { EventDefinition } from './define-event.js';
import * as aggregation from './events/aggregation-events.js';
import * as challenges from './events/challenge-events.js';
import * as erasures from './events/erasure-events.js';
import * as ideas from './events/idea-events.js';
import * as people from './events/people-events.js';
import * as voting from './events/voting-events.js';

/** Every event of the published language, in a fixed order. */
export const eventRegistry: readonly EventDefinition[] = [
  people,
  challenges,
  ideas,
  voting,
  aggregation,
  erasures,
].flatMap((module: Record<string, EventDefinition>) => Object.values(module));

const bySubject = new Map(eventRegistry.map((definition) => [definition.subject, definition]));

/** The definition of a subject, or undefined when nobody declared it. */
export const eventDefinitionOf = (subject: string): EventDefinition | undefined => bySubject.get(subject);
