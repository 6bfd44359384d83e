import {
  isDeleted,
  type PersonalRecords,
  type PersonalPart,
} from '@zwerm/platform/personal-records/personal-records';

const untilErased = { nl: 'Tot je account wordt gewist', en: 'Until your account is erased' };
const seenByAudience = { nl: 'Wie de vraag mag zien', en: 'Whoever may see the challenge' };
const toThinkTogether = {
  nl: 'Zodat collega’s erop kunnen reageren en stemmen.',
  en: 'So that colleagues can respond and vote.',
};
const columns = [
  'id',
  'challenge_id',
  'title',
  'body',
  'language',
  'state',
  'submitted_at',
  'created_at',
  'version',
];
const versionColumns = ['idea_id', 'version', 'title', 'body', 'at'];

const draftVersions: PersonalPart = {
  name: 'versions-of-ideas-not-on-the-table',
  table: 'idea_version',
  rows: `idea_id in (select id from idea where author_id = $1 and state <> 'submitted')`,
  exported: versionColumns,
  what: {
    nl: 'Eerdere versies van ideeën die je terugnam',
    en: 'Earlier versions of ideas that you took back',
  },
  why: { nl: 'Zodat je kunt zien wat je wijzigde.', en: 'So that you can see what you changed.' },
  seenBy: { nl: 'Alleen jij', en: 'Only you' },
  kept: untilErased,
  erasure: isDeleted,
};

const drafts: PersonalPart = {
  name: 'drafts',
  table: 'idea',
  rows: `author_id = $1 and state = 'draft'`,
  exported: columns,
  secret: ['author_id'],
  what: { nl: 'Ideeën die je begon en nog niet indiende', en: 'Ideas that you began and did not submit' },
  why: { nl: 'Zodat je later verder kunt.', en: 'So that you can go on later.' },
  seenBy: { nl: 'Alleen jij', en: 'Only you' },
  kept: untilErased,
  erasure: isDeleted,
};

const withdrawn: PersonalPart = {
  name: 'withdrawn-ideas',
  table: 'idea',
  rows: `author_id = $1 and state = 'withdrawn'`,
  exported: columns,
  what: { nl: 'Ideeën die je terugnam', en: 'Ideas that you took back' },
  why: {
    nl: 'Zodat de stemmen die erop waren uitgebracht te verklaren blijven.',
    en: 'So that votes cast on them can still be explained.',
  },
  seenBy: { nl: 'Alleen jij', en: 'Only you' },
  kept: untilErased,
  erasure: {
    effect: 'redact',
    set: `title = '-', body = '-'`,
    words: {
      nl: 'De tekst gaat weg; de titel blijft in het logboek van gebeurtenissen.',
      en: 'The text goes; its title stays in the log of events.',
    },
  },
};

const submitted: PersonalPart = {
  name: 'ideas',
  table: 'idea',
  rows: `author_id = $1 and state = 'submitted'`,
  exported: columns,
  what: { nl: 'Ideeën die je indiende', en: 'Ideas that you submitted' },
  why: toThinkTogether,
  seenBy: seenByAudience,
  kept: { nl: 'Zolang de vraag bestaat', en: 'As long as the challenge exists' },
  erasure: {
    effect: 'keep',
    words: {
      nl: 'Het idee blijft van de organisatie. Als schrijver staat er “voormalig collega”.',
      en: 'The idea stays with the organisation. Its author reads “former colleague”.',
    },
  },
};

const versions: PersonalPart = {
  name: 'versions-of-ideas',
  table: 'idea_version',
  rows: `idea_id in (select id from idea where author_id = $1 and state = 'submitted')`,
  exported: versionColumns,
  what: { nl: 'Eerdere versies van je ideeën', en: 'Earlier versions of your ideas' },
  why: { nl: 'Zodat iedereen ziet wat er veranderde.', en: 'So that everybody sees what changed.' },
  seenBy: seenByAudience,
  kept: { nl: 'Zolang het idee bestaat', en: 'As long as the idea exists' },
  erasure: {
    effect: 'keep',
    words: { nl: 'Blijft bij het idee, zonder naam.', en: 'Stays with the idea, without a name.' },
  },
};

const sponsored: PersonalPart = {
  name: 'known-challenges',
  table: 'challenge',
  rows: 'sponsor_id = $1 or $1 = any (for_person_ids)',
  exported: ['id', 'phase'],
  secret: ['sponsor_id', 'for_person_ids'],
  what: {
    nl: 'Vragen waarvan je opdrachtgever bent of waarvoor je met naam bent gevraagd (kopie)',
    en: 'Challenges that you sponsor or were asked for by name (copy)',
  },
  why: { nl: 'Om te bepalen wie ideeën mag zien.', en: 'To decide who may see ideas.' },
  seenBy: { nl: 'Niemand', en: 'Nobody' },
  kept: { nl: 'Zolang de vraag bestaat', en: 'As long as the challenge exists' },
  erasure: {
    effect: 'keep',
    words: {
      nl: 'Alleen het nummer blijft staan, dat niemand meer noemt.',
      en: 'Only the number stays, which names nobody.',
    },
  },
};

/** What the ideas service keeps of people. Versions go before the ideas whose state finds them. */
export const ideasPersonalRecords: PersonalRecords = {
  service: 'ideas',
  parts: [draftVersions, drafts, withdrawn, submitted, versions, sponsored],
  impersonal: {
    idea: ['title_folded', 'search'],
    merge: ['id', 'absorbed_id', 'survivor_id'],
    challenge: ['domain_id', 'facts_version', 'phase_version', 'phases', 'for_everyone', 'for_group_ids'],
  },
};
