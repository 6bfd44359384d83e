/** One comparison with an independently computed result; the message says what differs, or what was compared. */
export interface OracleCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
}
