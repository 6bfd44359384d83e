import { Type } from '@sinclair/typebox';
import { languages } from '@zwerm/domain/language';
import { defineEvent } from '../define-event.js';
import { closed, dateTime, oneOf, uuid } from '../field-schemas.js';

const idea = 'c1a2b3d4-5e6f-4708-91a2-b3c4d5e6f708';
const challenge = '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10';
const coAuthor = '4d2e9b1c-7a35-4c60-b8f1-2e6d7c5a9b04';

export const ideaSubmitted = defineEvent(
  'zwerm.ideas.idea.submitted.v1',
  'An idea is on the table: people may read it and, once voting opens, judge it.',
  Type.Object(
    {
      ideaId: uuid('the idea'),
      challengeId: uuid('its challenge'),
      authorId: uuid('who submitted it'),
      // Ideas of before there were any have none.
      coAuthorIds: Type.Optional(Type.Array(uuid('who wrote it with its author'))),
      title: Type.String(),
      language: oneOf(languages),
      submittedAt: dateTime('database time of the submission'),
    },
    closed,
  ),
  {
    ideaId: idea,
    challengeId: challenge,
    authorId: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
    coAuthorIds: [coAuthor],
    title: 'Een tweede paar ogen bij elke schakelhandeling',
    language: 'nl',
    submittedAt: '2026-11-12T09:30:00.000Z',
  },
);

export const ideaRevised = defineEvent(
  'zwerm.ideas.idea.revised.v1',
  'The text of a submitted idea was changed; its former version is kept.',
  Type.Object({ ideaId: uuid('the idea'), challengeId: uuid('its challenge'), title: Type.String() }, closed),
  { ideaId: idea, challengeId: challenge, title: 'Altijd een tweede paar ogen bij een schakelhandeling' },
);

export const ideaWithdrawn = defineEvent(
  'zwerm.ideas.idea.withdrawn.v1',
  'Its author took an idea back; votes on it no longer count.',
  Type.Object({ ideaId: uuid('the idea'), challengeId: uuid('its challenge') }, closed),
  { ideaId: idea, challengeId: challenge },
);

export const ideaCoAuthorsChanged = defineEvent(
  'zwerm.ideas.idea.co-authors-changed.v1',
  'The author of a submitted idea named who wrote it with them, or one of those stepped out.',
  Type.Object(
    {
      ideaId: uuid('the idea'),
      challengeId: uuid('its challenge'),
      coAuthorIds: Type.Array(uuid('who wrote it with its author'), {
        description: 'all of them, as of now',
      }),
      formerCoAuthorIds: Type.Array(uuid('who stepped out once voting had begun'), {
        description: 'where authors may not vote on their own ideas, these still may not on this one',
      }),
    },
    closed,
  ),
  { ideaId: idea, challengeId: challenge, coAuthorIds: [coAuthor], formerCoAuthorIds: [] },
);
