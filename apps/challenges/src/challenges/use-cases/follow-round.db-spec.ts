import { roundOpened, roundRevised } from '@zwerm/contracts/events/voting-events';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aDraft } from '../../../test/challenge-builder.js';
import { challengesDefinition } from '../../challenges.definition.js';
import { ReadChallenge } from './read-challenge.js';

jest.setTimeout(30_000);

describe('following the rules of the round', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
  });
  afterAll(() => service.close());

  const leader = aPrincipal('leadership');
  const roundId = '7e6d5c4b-3a29-4817-8605-f4e3d2c1b0a9';

  it('shows what the round says, newest first, and is another version only when something changed', async () => {
    const { id: challengeId, version } = await aDraft(service, leader);
    const opened = eventOf(
      roundOpened,
      { roundId, challengeId, rules: rulesOf('agree-disagree-pass') },
      1,
      roundId,
    );
    await service.wire.deliver(opened);
    const read = () => service.get(ReadChallenge).execute(leader, challengeId);
    expect(await read()).toMatchObject({ method: 'agree-disagree-pass', version });
    const dots = { roundId, challengeId, method: 'dots', results: 'live' } as const;
    const revised = eventOf(roundRevised, { ...dots, rules: rulesOf('dots', { budget: 3 }) }, 2, roundId);
    await service.wire.deliver(revised, opened, revised);
    expect(await read()).toMatchObject({
      method: 'dots',
      results: 'live',
      rules: { budget: 3 },
      version: version + 1,
    });
    const next = eventOf(roundOpened, { roundId: challengeId, challengeId, number: 2 }, 1, challengeId);
    await service.wire.deliver(next, revised);
    expect(await read()).toMatchObject({ method: 'agree-disagree-pass', version: version + 2 });
  });
});
