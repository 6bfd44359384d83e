import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { LinkedRecords } from '../linked-records.js';
import { recordsArchive } from '../records-archive.js';

/** Everything that any service keeps of a person, as a zip that is made while it is sent. */
@Injectable()
export class ExportOwnRecords {
  constructor(private readonly records: LinkedRecords) {}

  /** @throws DomainError service-unavailable when a service does not answer, before anything is sent */
  async execute(personId: PersonId): Promise<Readable> {
    return recordsArchive(this.records, personId, await this.records.parts());
  }
}
