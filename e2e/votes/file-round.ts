import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { GivenRules } from '@zwerm/domain/voting-rules';

/** What one ballot of a file says of one idea; where two were compared `other` lost, and the value is `first`. */
export interface FileMark {
  readonly idea: string;
  readonly value: string;
  readonly other?: string;
  /** Criterion of a score. */
  readonly aspect?: string;
  readonly reason?: string;
}

export type FileBallot = readonly FileMark[];

/** How many ballots of a bundle say this, by the names of the file; `aspect` is a criterion or the other idea of a pair. */
export interface CountedRow {
  readonly idea: string;
  readonly aspect: string;
  readonly choice: string;
  readonly ballots: number;
}

/** A number that the file, or who counted it before us, gives; and what each counted row adds to it. */
export interface OwnNumber {
  readonly what: string;
  readonly is: number;
  readonly of: (row: CountedRow) => number;
}

/** A round as a file has it. */
export interface FileRound {
  readonly name: string;
  readonly method: VotingMethod;
  readonly rules: GivenRules;
  readonly ideas: readonly string[];
  readonly costs?: ReadonlyMap<string, number>;
  /** Of each voter; none is empty. */
  readonly ballots: readonly FileBallot[];
  readonly own: readonly OwnNumber[];
}

/** The numbers of a table with one of each idea. */
export const numbersOf = (
  what: string,
  table: Readonly<Record<string, number>>,
  of: (row: CountedRow) => number,
): OwnNumber[] =>
  Object.entries(table).map(([idea, is]) => ({
    what: `${what} of ${idea}`,
    is,
    of: (row) => (row.idea === idea ? of(row) : 0),
  }));

export const ballotsOf = ({ ballots }: CountedRow): number => ballots;
export const pointsOf = ({ ballots, choice }: CountedRow): number => ballots * Number(choice);
export const firstPlacesOf = ({ ballots, choice }: CountedRow): number => (choice === '1' ? ballots : 0);

export const notEmpty = (ballots: readonly FileBallot[]): FileBallot[] =>
  ballots.filter(({ length }) => length > 0);
