import { isDeleted, type PersonalRecords } from './personal-records.js';

/** What the tables of the plumbing keep of people, the same in every service. */
const plumbingRecords: Omit<PersonalRecords, 'service'> = {
  parts: [
    {
      name: 'repeated-requests',
      table: 'idempotent_request',
      // Also somebody else's request about this person, whose answer may name them.
      rows: `actor_id = $1 or strpos(route, $1::uuid::text) > 0 or strpos(body::text, $1::uuid::text) > 0`,
      exported: ['route', 'status', 'made_at'],
      secret: ['actor_id', 'key', 'request_hash', 'body'],
      what: {
        nl: 'Verzoeken die je browser veilig mocht herhalen',
        en: 'Requests your browser could safely repeat',
      },
      why: {
        nl: 'Zodat iets dat je twee keer verstuurt maar één keer gebeurt.',
        en: 'So that something you send twice happens once.',
      },
      seenBy: { nl: 'Niemand', en: 'Nobody' },
      kept: { nl: 'Een dag', en: 'A day' },
      erasure: isDeleted,
    },
  ],
  impersonal: {
    migration: ['name'],
    // Events carry ids and the titles of what was published, never a name: see docs/adr/0013.
    outbox: ['id', 'subject', 'aggregate_id', 'payload', 'causation_id'],
    broker_epoch: ['stream', 'created', 'acknowledged'],
    relay_position: ['through'],
    inbox: ['event_id', 'payload_hash'],
    dead_letter: ['id', 'event_id', 'subject', 'event', 'error'],
  },
};

/** A service's account together with that of the plumbing. */
export const withPlumbing = ({ service, parts, impersonal }: PersonalRecords): PersonalRecords => ({
  service,
  parts: [...parts, ...plumbingRecords.parts],
  impersonal: { ...plumbingRecords.impersonal, ...impersonal },
});
