/** The command did what it was asked, and what it found is wrong: the message says how (exit code 1). */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
