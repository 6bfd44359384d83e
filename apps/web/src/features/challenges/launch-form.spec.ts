import { someChallenge } from '../../test-support/builders.js';
import { checkStep, launchFormOf, newLaunchForm, phasesOf, toChallengeFields } from './launch-form.js';

const now = new Date(2026, 10, 23, 15);

describe('the launch wizard’s form', () => {
  it('starts with a calendar that is already right', () => {
    expect(checkStep('dates', newLaunchForm(now, 'nl'))).toEqual({});
  });

  it('makes phases that follow each other without a gap', () => {
    const phases = phasesOf(newLaunchForm(now, 'nl'));
    expect(phases.map((one) => one.phase)).toEqual(['ideation', 'discussion', 'voting', 'review']);
    phases.slice(1).forEach((one, index) => expect(one.startsAt).toBe(phases[index]?.endsAt));
  });

  it('leaves the discussion out when it is switched off', () => {
    const phases = phasesOf({ ...newLaunchForm(now, 'nl'), withDiscussion: false });
    expect(phases.map((one) => one.phase)).toEqual(['ideation', 'voting', 'review']);
    expect(phases[0]?.endsAt).toBe(phases[1]?.startsAt);
  });

  it('refuses a phase that starts before the one before it', () => {
    const form = { ...newLaunchForm(now, 'nl'), votingFrom: '2026-11-24' };
    expect(checkStep('dates', form)).toEqual({ votingFrom: 'launch.dateOrder' });
  });

  it('refuses a promise before the review', () => {
    const form = { ...newLaunchForm(now, 'nl'), promisedBy: '2026-11-25' };
    expect(checkStep('dates', form)).toEqual({ promisedBy: 'launch.promiseEarly' });
  });

  it('asks for question, name and reason', () => {
    expect(Object.keys(checkStep('question', newLaunchForm(now, 'nl'))).sort()).toEqual([
      'context',
      'question',
      'title',
    ]);
  });

  it.each(['0', '101', '2.5', 'tien', ''])('refuses a brief of %s ideas', (topCount) => {
    expect(checkStep('voting', { ...newLaunchForm(now, 'nl'), topCount })).toEqual({
      topCount: 'launch.topCountWrong',
    });
  });

  it('keeps an existing challenge’s fields through an edit', () => {
    const challenge = someChallenge({ criteria: ['Een', 'Twee'], results: 'live', topCount: 5 });
    const fields = toChallengeFields(launchFormOf(challenge, now));
    expect(fields).toMatchObject({
      title: challenge.title,
      criteria: ['Een', 'Twee'],
      results: 'live',
      topCount: 5,
      audience: { everyone: true, groupIds: [], personIds: [] },
    });
    expect(fields.phases.map((one) => one.phase)).toEqual(['ideation', 'voting', 'review']);
  });
});

describe('editing a challenge’s calendar', () => {
  it('keeps the hour of every day that was not changed', () => {
    const challenge = someChallenge();
    expect(toChallengeFields(launchFormOf(challenge, now))).toMatchObject({
      phases: challenge.phases,
      promisedBy: challenge.promisedBy,
    });
  });

  it('moves only the boundary that was changed', () => {
    const challenge = someChallenge();
    const form = { ...launchFormOf(challenge, now), reviewFrom: '2026-12-02' };
    const [ideation, voting, review] = toChallengeFields(form).phases;
    expect(ideation).toEqual(challenge.phases[0]);
    expect(voting?.endsAt).toBe(review?.startsAt);
    expect(new Date(review?.startsAt ?? '').getDate()).toBe(2);
  });
});
