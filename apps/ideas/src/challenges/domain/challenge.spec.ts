import { forGroups } from '@zwerm/testing/audience-builder';
import { everyEmployee } from '@zwerm/domain/audience';
import { during, fullPlan } from '../../../test/idea-builder.js';
import { Challenge, type Viewer } from './challenge.js';

const group = '5d8c2a41-77b0-4f4e-8f0e-2b9a6c3d1e55';
const at = (moment: string): Date => new Date(moment);
const someone: Viewer = { personId: 'a', roles: ['employee'], groupIds: [], managesAll: false };

describe('the copy of a challenge', () => {
  it('is seen by its audience, its sponsor and those who manage challenges', () => {
    const open = new Challenge('c', 's', everyEmployee, 'ideation', fullPlan);
    const closed = new Challenge('c', 's', forGroups(group), 'ideation', fullPlan);
    expect([open.isVisibleTo(someone), closed.isVisibleTo(someone)]).toEqual([true, false]);
    expect(open.isVisibleTo({ ...someone, roles: ['partner'] })).toBe(false);
    for (const viewer of [{ groupIds: [group] }, { personId: 's' }, { managesAll: true }])
      expect(closed.isVisibleTo({ ...someone, ...viewer })).toBe(true);
  });

  it('is in its phase until the window closes, also before the news of the next phase arrives', () => {
    const challenge = new Challenge('c', 's', everyEmployee, 'ideation', fullPlan);
    expect(challenge.isIn(['ideation'], at('2026-11-08T07:59:59.999Z'))).toBe(true);
    expect(challenge.isIn(['ideation'], at('2026-11-08T08:00:00.000Z'))).toBe(false);
    expect(challenge.isIn(['voting'], at(during.ideation))).toBe(false);
  });

  it('knows which phase a moment of the past belonged to', () => {
    const challenge = new Challenge('c', 's', everyEmployee, 'review', fullPlan);
    expect(challenge.hadPhaseAt(['ideation'], at('2026-11-01T08:00:00.000Z'))).toBe(true);
    expect(challenge.hadPhaseAt(['ideation'], at('2026-11-08T08:00:00.000Z'))).toBe(false);
    expect(challenge.hadPhaseAt(['ideation', 'voting'], at(during.voting))).toBe(true);
    const cancelled = new Challenge('c', 's', everyEmployee, 'cancelled', fullPlan);
    expect(cancelled.hadPhaseAt(['ideation'], at(during.ideation))).toBe(false);
  });
});
