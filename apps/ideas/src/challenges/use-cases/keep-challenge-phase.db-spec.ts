import { randomUUID } from 'node:crypto';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { ideasDefinition } from '../../ideas.definition.js';
import { KeepChallengePhase } from './keep-challenge-phase.js';

jest.setTimeout(30_000);

describe('the phase of a challenge', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
  });
  afterAll(() => service.close());

  it('is kept before anything else is known, and never goes back', async () => {
    const id = randomUUID();
    const keep = service.get(KeepChallengePhase);
    await Promise.all([
      keep.execute(id, 'voting', 6),
      keep.execute(id, 'ideation', 4),
      keep.execute(id, 'voting', 6),
    ]);
    const sql = 'select phase, phase_version as version, facts_version as facts from challenge where id = $1';
    expect(await service.database.query(sql, [id])).toEqual([{ phase: 'voting', version: 6, facts: 0 }]);
  });
});
