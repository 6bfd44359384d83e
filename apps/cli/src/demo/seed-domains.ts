import { CreateDomain } from '@zwerm/challenges/domains/use-cases/create-domain';
import { inTheNameOf } from '../record/operator.js';
import type { OpenRecord } from '../record/open-record.js';
import { demoIds } from './demo-ids.js';
import { demoDomains } from './domains.js';

export async function seedDomains(record: OpenRecord): Promise<void> {
  for (const { key, name, goal, owner } of demoDomains) {
    const ownerId = demoIds.person(owner);
    await record
      .use('challenges', CreateDomain)
      .execute(inTheNameOf(ownerId), { id: demoIds.domain(key), name, goal, ownerId });
  }
}
