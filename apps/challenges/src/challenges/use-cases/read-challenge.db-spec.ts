import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aDraft } from '../../../test/challenge-builder.js';
import { challengesDefinition } from '../../challenges.definition.js';
import { MoveChallenge } from './move-challenge.js';
import { ReadChallenge } from './read-challenge.js';

jest.setTimeout(30_000);

describe('reading a challenge', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
  });
  afterAll(() => service.close());

  it('that was cancelled as a draft stays with those who manage it', async () => {
    const leader = aPrincipal('leadership');
    const { id } = await aDraft(service, leader);
    await service.get(MoveChallenge).execute(leader, { id, to: 'cancelled', reason: 'Dubbel' });
    const read = (who = leader) => service.get(ReadChallenge).execute(who, id);
    expect(await read(aPrincipal('programme-manager'))).toMatchObject({ phase: 'cancelled' });
    for (const role of ['employee', 'partner', 'administrator', 'auditor'] as const)
      await expect(read(aPrincipal(role))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that is not there gives the same answer as one that is hidden', async () => {
    await expect(
      service.get(ReadChallenge).execute(aPrincipal('leadership'), randomUUID()),
    ).rejects.toMatchObject({ code: 'not-found', detail: 'Challenge not found' });
  });
});
