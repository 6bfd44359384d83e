import { sequenceOf, type CloudEvent } from './cloud-event.js';
import { challengePublished } from './events/challenge-events.js';
import { upcastEvent } from './upcast-event.js';
import { problemsOfPayload } from './validate-event.js';

const { audience: _audience, ...facts } = challengePublished.example;
/** As it was stored until November 2026. */
const stored = {
  everyone: { ...facts, audience: { kind: 'everyone' } },
  group: { ...facts, audience: { kind: 'group', groupId: '5d8c2a41-77b0-4f4e-8f0e-2b9a6c3d1e55' } },
};
const told = (data: unknown, type = challengePublished.subject): CloudEvent => ({
  specversion: '1.0',
  id: '7a0c1a52-90a2-4e0e-9d1c-3d5c0d0f7b11',
  source: '/zwerm/challenges',
  type,
  time: '2026-11-20T12:00:00.000Z',
  datacontenttype: 'application/json',
  partitionkey: facts.challengeId,
  sequence: sequenceOf(2),
  data,
});

describe('an event of the record', () => {
  it('that named everyone is for every employee now', () => {
    const audience = { everyone: true, groupIds: [], personIds: [] };
    expect(upcastEvent(told(stored.everyone))).toEqual(told({ ...facts, audience }));
  });

  it('that named one group is for that group', () => {
    const audience = { everyone: false, groupIds: [stored.group.audience.groupId], personIds: [] };
    expect(upcastEvent(told(stored.group))).toEqual(told({ ...facts, audience }));
  });

  it.each(Object.entries(stored))('is valid in today’s form and not in its own: %s', (_name, payload) => {
    expect(problemsOfPayload(challengePublished.subject, payload)).not.toEqual([]);
    expect(problemsOfPayload(challengePublished.subject, upcastEvent(told(payload)).data)).toEqual([]);
  });

  it('stays as it is when it has today’s form, is of another kind, or is no event at all', () => {
    for (const event of [
      told(challengePublished.example),
      told(stored.group, 'zwerm.x.y.z.v1'),
      told(null),
      told({}),
    ])
      expect(upcastEvent(event)).toEqual(event);
  });
});
