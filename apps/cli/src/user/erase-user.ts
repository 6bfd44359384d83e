import { readFile } from 'node:fs/promises';
import { DomainError } from '@zwerm/domain/domain-error';
import { isId, type PersonId } from '@zwerm/domain/id';
import type { Erasure } from '@zwerm/people/erasures/domain/erasure';
import { ListErasures } from '@zwerm/people/erasures/use-cases/list-erasures';
import { PlanErasure } from '@zwerm/people/erasures/use-cases/plan-erasure';
import { ReadErasure } from '@zwerm/people/erasures/use-cases/read-erasure';
import { OwnRecords } from '@zwerm/platform/personal-records/own-records';
import { withRecord, type OpenRecord } from '../record/open-record.js';
import { services } from '../services.js';

/** One line of `zwerm user erased --json`. */
export interface ErasedPerson {
  readonly personId: PersonId;
  readonly erasedAt: string;
}

const mostListed = 1_000_000;
const waitMs = 60_000;

export const listErased = (): Promise<ErasedPerson[]> =>
  withRecord(async (record) =>
    (await record.use('people', ListErasures).execute(mostListed)).flatMap(({ personId, erasedAt }) =>
      erasedAt === null ? [] : [{ personId, erasedAt }],
    ),
  );

/** @throws DomainError invalid-input when the file is not such a list */
export async function readReplay(file: string): Promise<PersonId[]> {
  const listed = JSON.parse(await readFile(file, 'utf8')) as Partial<ErasedPerson>[];
  const ids = Array.isArray(listed) ? listed.map(({ personId = '' }) => personId) : [];
  if (ids.length === 0 || !ids.every(isId))
    throw new DomainError('invalid-input', `${file} is no list of erased people`);
  return ids;
}

/** Rows per part that an erasure of these people would find. */
export const countUser = (
  ids: readonly PersonId[],
): Promise<{ service: string; name: string; rows: number }[]> =>
  withRecord(async (record) => {
    const counts: { service: string; name: string; rows: number }[] = [];
    for (const { name: service } of services)
      for (const id of ids)
        for (const count of await record.use(service, OwnRecords).count(id))
          counts.push({ service, ...count });
    return counts;
  });

/**
 * Erases people and waits until every service has confirmed.
 * @param isReplay pass over those who are erased already or are not there
 * @returns the certificates
 * @throws Error when a service does not confirm within a minute
 */
export const eraseUsers = (ids: readonly PersonId[], isReplay: boolean): Promise<Erasure[]> =>
  withRecord(async (record) => {
    const certificates: Erasure[] = [];
    for (const id of ids) {
      const erasureId = await planned(record, id, isReplay);
      if (erasureId) certificates.push(await completed(record, erasureId));
    }
    return certificates;
  });

async function planned(record: OpenRecord, id: PersonId, isReplay: boolean): Promise<string | undefined> {
  try {
    return await record.use('people', PlanErasure).execute('operator', id);
  } catch (error) {
    const isDone = error instanceof DomainError && ['not-found', 'person-erased'].includes(error.code);
    if (isReplay && isDone) return undefined;
    throw error;
  }
}

async function completed(record: OpenRecord, erasureId: string): Promise<Erasure> {
  const endsAt = Date.now() + waitMs;
  for (;;) {
    const erasure = await record.use('people', ReadErasure).execute(erasureId);
    if (erasure.completedAt) return erasure;
    if (Date.now() > endsAt)
      throw new Error(
        `erasure ${erasureId} is not complete: ${erasure.confirmations.map(({ service }) => service).join(', ')} confirmed`,
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
