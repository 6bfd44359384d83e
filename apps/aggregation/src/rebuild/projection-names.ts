/** The two schemas of a swap, ready to stand in SQL. */
export interface ProjectionNames {
  readonly live: string;
  readonly rebuilt: string;
}
