import type { TieBreak } from '@zwerm/ranking/choice/tie-break';

/** What the person at the command line may choose; a format uses what its method needs. */
export interface ChoiceOptions {
  readonly ties: TieBreak;
  /** How many are elected; without it the file says, or it is one. */
  readonly seats?: number;
  /** Decimals of a transferred vote. */
  readonly decimals?: number;
  /** Empty places in a row after which a ballot no longer counts. */
  readonly maxSkipped?: number;
  /** Whether those leave a runoff together who even together have fewer votes than the next. */
  readonly batch?: boolean;
  /** Column of the file that says to which part of the people each belongs. */
  readonly strata?: string;
  /** Whether a place with two names ends a ballot or is passed over. */
  readonly overvote?: 'ends' | 'skips';
}

/** What a method made of a file, ready for JSON. */
export interface ChoiceOutcome {
  readonly title: string;
  readonly methodVersion: string;
  /** Where the method breaks ties in a way of its own, whatever was asked. */
  readonly tiePolicy?: string;
  readonly result: Readonly<Record<string, unknown>>;
}

/** A kind of file whose votes choose among candidates, projects or ideas, and the methods that count it. */
export interface ChoiceFormat {
  readonly id: string;
  readonly looksLike: string;
  /** What each method does, in a line. The first is the default. */
  readonly methods: Readonly<Record<string, string>>;
  recognises(location: string): Promise<boolean>;
  /** @throws UsageError naming the line when the file is not in the format */
  tally(location: string, method: string, options: ChoiceOptions): Promise<ChoiceOutcome>;
}
