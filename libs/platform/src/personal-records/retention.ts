/** How long what is kept of people is kept, where an organisation decides. Also the token under which it is injected. */
export abstract class Retention {
  /** Days after somebody's access ended until they are erased; 0 = never by itself. */
  abstract readonly leaversErasedAfterDays: number;
}
