import { defineEvent } from './define-event.js';
import { eventRegistry } from './event-registry.js';
import { problemsOfPayload } from './validate-event.js';
import { Type } from '@sinclair/typebox';

describe('the published language', () => {
  it.each(eventRegistry.map((definition) => [definition.subject, definition] as const))(
    '%s has an example that its schema accepts',
    (subject, definition) => expect(problemsOfPayload(subject, definition.example)).toEqual([]),
  );

  it('names every subject once', () => {
    const subjects = eventRegistry.map((definition) => definition.subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('refuses a payload with a property nobody declared', () => {
    const { subject, example } = eventRegistry[0]!;
    expect(problemsOfPayload(subject, { ...example, salary: 1 })).toEqual([
      '/ must NOT have additional properties',
    ]);
  });

  it('refuses a subject that does not follow the grammar (A85)', () => {
    expect(() => defineEvent('zwerm.voting.ballotCast', 'x', Type.Object({}), {})).toThrow(
      'not an event subject',
    );
  });

  it('never joins a person to a choice, nor to the reference under which they vote (A20)', () => {
    for (const { schema } of eventRegistry) {
      const names = Object.keys(schema.properties);
      if (names.some((name) => ['choice', 'ballotRef', 'voterRef', 'judgeRef'].includes(name)))
        expect(names.filter((name) => /person|voterKey|author|email/i.test(name))).toEqual([]);
    }
  });
});
