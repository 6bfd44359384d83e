import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@zwerm/domain/domain-error';
import { isId, type PersonId } from '@zwerm/domain/id';
import { recordsArchive } from '@zwerm/gateway/own-records/records-archive';
import type { PartOfService, RecordsSource } from '@zwerm/gateway/own-records/records-source';
import { describedPart } from '@zwerm/platform/personal-records/described-part';
import { OwnRecords } from '@zwerm/platform/personal-records/own-records';
import { withRecord, type OpenRecord } from '../record/open-record.js';
import { services } from '../services.js';

/** Writes the same zip that the person themselves would get. @returns its size in bytes */
export const exportUser = (id: PersonId, file: string): Promise<number> =>
  withRecord(async (record) => {
    if (!isId(id)) throw new DomainError('invalid-input', 'the id is no id');
    const source = recordsAtHand(record);
    const output = createWriteStream(file, { mode: 0o600 });
    await pipeline(recordsArchive(source, id, await source.parts()), output);
    return output.bytesWritten;
  });

function recordsAtHand(record: OpenRecord): RecordsSource {
  const of = (service: string): OwnRecords => record.use(service, OwnRecords);
  const parts = (): PartOfService[] =>
    services.flatMap(({ name }) => of(name).parts.map((part) => ({ ...describedPart(part), service: name })));
  return {
    parts: () => Promise.resolve(parts()),
    read: ({ service, name }, personId, offset) => of(service).read(personId, name, offset),
  };
}
