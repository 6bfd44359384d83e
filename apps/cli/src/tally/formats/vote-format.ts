/** What people said about one idea, as counts of people. */
export interface SourceIdea {
  readonly id: string;
  readonly text: string;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  /** A moderator took it out: its counts are shown, but it takes no part in the ranking. */
  readonly moderatedOut: boolean;
}

/** Votes read from a file or folder. */
export interface TallySource {
  readonly title: string;
  /** Distinct people who cast at least one vote. */
  readonly participants: number;
  readonly ideas: readonly SourceIdea[];
}

/** A kind of file or folder that `zwerm tally` can read. */
export interface VoteFormat {
  /** The word people type and read: `polis`. */
  readonly id: string;
  /** How to recognise it, in words, for the message that no format fits. */
  readonly looksLike: string;
  recognises(location: string): Promise<boolean>;
  read(location: string): Promise<TallySource>;
}
