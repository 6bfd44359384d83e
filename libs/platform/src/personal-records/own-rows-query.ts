import { IntParameter } from '../http/fields.js';

export class OwnRowsQuery {
  @IntParameter({ min: 0, max: 100_000_000, optional: true })
  offset?: number;
}
