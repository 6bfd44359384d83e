import {
  CoAuthorSteppedOut,
  IdeaVersionConflict,
  IllegalIdeaTransition,
  InvalidIdea,
} from './idea.errors.js';
import { Idea, type IdeaText } from './idea.js';

const now = new Date('2026-11-03T10:00:00.000Z');
const text: IdeaText = {
  id: 'i',
  challengeId: 'c',
  authorId: 'a',
  body: 'Een tweede paar ogen bij elke schakelhandeling.',
};

describe('an idea', () => {
  it('is a draft that only its author sees, then on the table for all, then taken back', () => {
    const idea = Idea.draft(text, now);
    expect([idea.isVisibleTo('a'), idea.isVisibleTo('b'), idea.submittedAt]).toEqual([true, false, null]);
    idea.submit(now);
    expect([idea.isVisibleTo('b'), idea.version, idea.submittedAt]).toEqual([true, 2, now.toISOString()]);
    idea.withdraw();
    expect([idea.isVisibleTo('a'), idea.isVisibleTo('b'), idea.version]).toEqual([true, false, 3]);
  });

  it('goes each way once', () => {
    const idea = Idea.submitted(text, now);
    expect(idea.version).toBe(1);
    expect(() => idea.submit(now)).toThrow(IllegalIdeaTransition);
    idea.withdraw();
    expect(() => idea.withdraw()).toThrow(IllegalIdeaTransition);
    expect(() => idea.submit(now)).toThrow(IllegalIdeaTransition);
  });

  it('is seen by its co-authors too, who may step out and are then not named again', () => {
    const idea = Idea.draft(text, now);
    expect(idea.nameCoAuthors(['b', 'c', 'b'], 1)).toBe(true);
    expect([idea.coAuthorIds, idea.version, idea.isVisibleTo('c')]).toEqual([['b', 'c'], 2, true]);
    expect([idea.nameCoAuthors(['b', 'c'], 2), idea.stepOut('d', false)]).toEqual([false, false]);
    expect(() => idea.nameCoAuthors(['b'], 1)).toThrow(IdeaVersionConflict);
    expect(() => idea.nameCoAuthors(['a'], 2)).toThrow(InvalidIdea);
    expect([idea.stepOut('b', false), idea.isVisibleTo('b')]).toEqual([true, false]);
    expect(() => idea.nameCoAuthors(['c', 'b'], 3)).toThrow(CoAuthorSteppedOut);
    idea.stepOut('c', true);
    expect(idea).toMatchObject({
      coAuthorIds: [],
      steppedOutIds: ['b'],
      formerCoAuthorIds: ['c'],
      version: 4,
    });
  });

  it('gets a title and a language when its author gives none', () => {
    expect(Idea.draft(text, now)).toMatchObject({ title: text.body, language: 'nl' });
    const given = { ...text, title: '  Second pair of eyes ', language: 'en' as const };
    expect(Idea.draft(given, now)).toMatchObject({ title: 'Second pair of eyes', language: 'en' });
  });

  it('has a title of 5 to 120 and a body of 10 to 4,000 characters, counted as people count them', () => {
    for (const bad of [
      { title: 'kort' },
      { title: 'x'.repeat(121) },
      { body: 'te kort  ' },
      { body: 'x'.repeat(4_001) },
    ])
      expect(() => Idea.draft({ ...text, ...bad }, now)).toThrow(InvalidIdea);
    expect(
      Idea.draft({ ...text, title: '💡'.repeat(120), body: '💡'.repeat(4_000) }, now).title,
    ).toHaveLength(240);
  });

  it('may be shorter when it is the record of one written elsewhere, but not empty or longer', () => {
    expect(Idea.submitted({ ...text, body: '+1' }, now, true)).toMatchObject({ title: '+1', body: '+1' });
    expect(() => Idea.submitted({ ...text, body: '  ' }, now, true)).toThrow(InvalidIdea);
    expect(() => Idea.submitted({ ...text, body: 'x'.repeat(4_001) }, now, true)).toThrow(InvalidIdea);
  });

  it('is revised from the version that its author saw, and only when something changed', () => {
    const idea = Idea.submitted(text, now);
    expect(() => idea.revise({ title: 'Iets anders' }, 2)).toThrow(IdeaVersionConflict);
    expect(idea.revise({ title: `${idea.title} `, body: undefined }, 1)).toBe(false);
    expect(idea.revise({ title: 'Iets anders' }, 1)).toBe(true);
    expect(() => idea.revise({ body: 'te kort' }, 2)).toThrow(InvalidIdea);
    expect([idea.version, idea.title, idea.body]).toEqual([2, 'Iets anders', text.body]);
  });
});
