/**
 * The envelope of every event: CloudEvents 1.0 structured JSON (https://github.com/cloudevents/spec, v1.0.2) with
 * the official `partitionkey`, `sequence`, `correlationid` and `causationid` extensions. At most 64 KiB as text.
 */
export interface CloudEvent<Payload = unknown> {
  readonly specversion: '1.0';
  readonly id: string;
  /** `/zwerm/<service>` */
  readonly source: string;
  /** The subject it is published on: `zwerm.<service>.<aggregate>.<past-verb>.v<N>` */
  readonly type: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** Id of the aggregate: events with the same key arrive in the order in which they were committed. */
  readonly partitionkey: string;
  /** Version of the aggregate after this event, zero-padded so that text order is number order. */
  readonly sequence: string;
  readonly causationid?: string;
  readonly traceparent?: string;
  readonly data: Payload;
}

export const sequenceOf = (aggregateVersion: number): string => String(aggregateVersion).padStart(12, '0');

/** Version of the aggregate that an event brings it to. */
export const aggregateVersionOf = (event: CloudEvent): number => Number(event.sequence);
