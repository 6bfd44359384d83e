import { IntParameter } from '@zwerm/platform/http/fields';

export class SnapshotQuery {
  @IntParameter({
    min: 1,
    max: 1_000,
    optional: true,
    description: 'number of the round; the newest when left out',
  })
  round?: number;
}
