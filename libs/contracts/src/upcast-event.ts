import type { CloudEvent } from './cloud-event.js';
import { challengePublished } from './events/challenge-events.js';

type Upcast = (payload: Readonly<Record<string, unknown>>) => unknown;

/** Until November 2026 an audience was everyone or one group. */
const upcastAudience: Upcast = (payload) => {
  const { kind, groupId } = (payload['audience'] ?? {}) as { kind?: unknown; groupId?: unknown };
  if (kind === undefined) return payload;
  const audience = { everyone: kind === 'everyone', groupIds: groupId ? [groupId] : [], personIds: [] };
  return { ...payload, audience };
};

const upcasts: Readonly<Record<string, Upcast>> = { [challengePublished.subject]: upcastAudience };

/**
 * Gives an event of the record the form it has today; one that has it already stays as it is. The event log is kept
 * as long as rounds are, so what was told years ago must stay readable.
 */
export function upcastEvent(event: CloudEvent): CloudEvent {
  const upcast = upcasts[event.type];
  if (!upcast || typeof event.data !== 'object' || event.data === null) return event;
  return { ...event, data: upcast(event.data as Record<string, unknown>) };
}
