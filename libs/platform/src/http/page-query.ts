import { IntParameter, TextField } from './fields.js';

/** Query parameters of every list. Lists extend it with their filters. */
export class PageQuery {
  @TextField({ max: 500, optional: true, description: 'nextCursor of the page before' })
  cursor?: string;

  @IntParameter({ min: 1, max: 100, optional: true, description: 'items per page, 30 when left out' })
  limit?: number;
}

export const limitOf = (query: PageQuery): number => query.limit ?? 30;
