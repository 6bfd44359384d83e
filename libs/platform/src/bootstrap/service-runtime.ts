import type { EventWire } from '../events/event-wire.js';
import type { LiveSignals } from '../live/live-signals.js';
import type { MailSettings } from '../mail/mail-settings.js';
import type { LogLevel } from '../logging/structured-logger.js';

/** The surroundings a service runs in: given by its process, its suite or a test. */
export interface ServiceRuntime {
  readonly databaseUrl: string;
  readonly wire: EventWire;
  readonly live: LiveSignals;
  /** Ed25519 key as base64url JWK; the gateway needs the private key, services the public one. */
  readonly internalTokenKey: string;
  readonly secret: string;
  /** What the signing key of the log is derived from; `secret` when left out. */
  readonly logKey?: string | undefined;
  /** What it was derived from before, or `lost`; `secret` when left out. */
  readonly logKeyBefore?: string | undefined;
  readonly logLevel: LogLevel;
  /** How people reach the installation, without a slash at the end; on this machine when left out. */
  readonly publicUrl?: string;
  /** Left out in one-off processes: mails they queue are sent by the running service. */
  readonly mail?: MailSettings;
  /** Where mails lie that were written instead of sent; that of `mail` when left out. */
  readonly mailFolder?: string;
  /** Where the checkpoints of the log stand outside the database; nowhere when left out. */
  readonly checkpointFile?: string | undefined;
  /** Days after somebody's access ended until they are erased; never by itself when left out or 0. */
  readonly leaversErasedAfterDays?: number;
  /** `off`: with a password administrators only; on when left out. */
  readonly passwordSignIn?: 'on' | 'off';
  /** Connections of this service's pool; 10 when left out. */
  readonly poolSize?: number;
  /** Off in one-off processes beside a running suite: its relay publishes what they record. */
  readonly publishes?: boolean;
  /** How long the relay waits when nobody signalled; 1 s when left out. */
  readonly relayPollMs?: number;
  /** First pause before a failed event is tried again; 5 ms when left out. */
  readonly firstRetryMs?: number;
}
