/** One time that the log went on from an older state than had been signed. */
export interface LogRestore {
  /** What was left of the log, in entries. */
  readonly size: number;
  /** What had been signed before: entries, and their root in hexadecimal. */
  readonly signedSize: number;
  readonly signedRoot: string;
  readonly reason: string;
  /** When it was accepted that the difference is lost, in ISO 8601. */
  readonly acceptedAt: string;
}
