import { Injectable } from '@nestjs/common';
import { LinkedRecords } from '../linked-records.js';
import type { PartOfService } from '../records-source.js';

/** What the services keep of people and why, in words: the same for everybody. */
@Injectable()
export class DescribeOwnRecords {
  private known?: Promise<PartOfService[]>;

  constructor(private readonly records: LinkedRecords) {}

  execute(): Promise<PartOfService[]> {
    this.known ??= this.records.parts().catch((error: unknown) => {
      delete this.known;
      throw error;
    });
    return this.known;
  }
}
