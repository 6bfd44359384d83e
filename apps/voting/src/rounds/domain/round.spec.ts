import { rulesOf } from '@zwerm/domain/voting-rules';
import { Round, type RoundPlan } from './round.js';
import { RecordedTimeInvalid } from './round.errors.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 23, 12, minute));
const plan: RoundPlan = {
  method: 'support',
  results: 'live',
  rules: rulesOf('support'),
  opensAt: at(10),
  closesAt: at(20),
};
const count = { participants: 3, eligible: 9 };
const noKey = (): Buffer => {
  throw new Error('a named round has no key');
};
const planned = (): Round => Round.plan('round', 'challenge', plan);

describe('a round', () => {
  it('is due to open from its first moment on, and to close from the first moment after its last', () => {
    const round = planned();
    expect([round.isDueToOpen(at(9)), round.isDueToOpen(at(10))]).toEqual([false, true]);
    expect(round.isDueToClose(at(20))).toBe(false);
    round.open(at(10), noKey);
    expect([round.isDueToClose(at(19)), round.isDueToClose(at(20))]).toEqual([false, true]);
    expect(round.isDueToOpen(at(10))).toBe(false);
  });

  it('takes votes from the moment it is opened early, and keeps its plan when opened late', () => {
    const [early, late] = [planned(), planned()];
    early.open(at(5), noKey);
    late.open(at(12), noKey);
    expect([early.opensAt, late.opensAt]).toEqual([at(5), at(10)]);
  });

  it('follows every revision before it opens, only its end while it is open, and none once closed', () => {
    const revised: RoundPlan = {
      method: 'agree-disagree-pass',
      results: 'after-close',
      rules: rulesOf('agree-disagree-pass', { quorumPercent: 40 }),
      opensAt: at(11),
      closesAt: at(30),
    };
    const round = planned();
    round.revise(revised);
    expect(round).toMatchObject(revised);
    round.open(at(11), noKey);
    round.revise({ ...plan, closesAt: at(40) });
    expect(round).toMatchObject({ ...revised, closesAt: at(40) });
    round.close(at(30), count);
    round.revise(plan);
    expect(round.closesAt).toEqual(at(40));
  });

  it('closes later than every vote of the same millisecond', () => {
    const round = planned();
    round.open(at(10), noKey);
    round.close(at(20), count);
    expect(round.closedAt!.getTime()).toBe(at(20).getTime() + 1);
    expect(round).toMatchObject({ state: 'closed', version: 2, finalParticipants: 3, finalEligible: 9 });
  });

  it('counts no fact for a close of which nobody knew the opening', () => {
    const round = planned();
    round.close(at(5), { participants: 0, eligible: 9 });
    expect(round).toMatchObject({ state: 'closed', version: 0 });
  });

  it('does not open at a recorded time in the future or after its end', () => {
    expect(() => planned().open(at(5), noKey, at(6))).toThrow(RecordedTimeInvalid);
    expect(() => planned().open(at(30), noKey, at(20))).toThrow(RecordedTimeInvalid);
    const round = planned();
    round.open(at(30), noKey, at(1));
    expect(round).toMatchObject({ openedAt: at(1), opensAt: at(1) });
  });

  it('has a key while it is open in secret, which is due to go when nobody can object any more', () => {
    const round = Round.plan('round', 'challenge', {
      ...plan,
      rules: rulesOf('support', { secrecy: 'secret' }),
    });
    round.open(at(10), () => Buffer.from('sealed'));
    expect(round.sealedKey).toEqual(Buffer.from('sealed'));
    round.close(at(20), count, at(20));
    const days = (many: number): Date => new Date(at(20).getTime() + many * 86_400_000);
    expect([round.isKeyDueForDestruction(days(29)), round.isKeyDueForDestruction(days(30))]).toEqual([
      false,
      true,
    ]);
    round.destroyKey(days(30));
    expect(round).toMatchObject({ sealedKey: null, keyDestroyedAt: days(30) });
    expect(round.isKeyDueForDestruction(days(31))).toBe(false);
  });
});
