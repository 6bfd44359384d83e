import type { PersonId } from '@zwerm/domain/id';
import type { DescribedPart } from '@zwerm/platform/personal-records/described-part';
import type { OwnRows } from '@zwerm/platform/personal-records/own-records';

/** A part with the service that keeps it. */
export interface PartOfService extends DescribedPart {
  readonly service: string;
}

/** Where what the services keep of a person is read, page by page. */
export interface RecordsSource {
  parts(): Promise<PartOfService[]>;
  read(part: PartOfService, personId: PersonId, offset: number): Promise<OwnRows>;
}
