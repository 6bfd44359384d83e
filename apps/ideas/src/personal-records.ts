import {
  isDeleted,
  type Erasure,
  type PersonalRecords,
  type PersonalPart,
} from '@zwerm/platform/personal-records/personal-records';

const untilErased = { nl: 'Tot je account wordt gewist', en: 'Until your account is erased' };
const seenByAudience = { nl: 'Wie de vraag mag zien', en: 'Whoever may see the challenge' };
const toThinkTogether = {
  nl: 'Zodat collega’s erop kunnen reageren en stemmen.',
  en: 'So that colleagues can respond and vote.',
};
/** Whoever else had to do with an idea is nobody's own record but theirs. */
const others = ['co_author_ids', 'told_co_author_ids', 'stepped_out_ids', 'former_co_author_ids'];
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
  secret: ['author_id', ...others],
  what: { nl: 'Ideeën die je begon en nog niet indiende', en: 'Ideas that you began and did not submit' },
  why: { nl: 'Zodat je later verder kunt.', en: 'So that you can go on later.' },
  seenBy: { nl: 'Jij en je medeschrijvers', en: 'You and your co-authors' },
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
  rows: `idea_id in (
    select id from idea where state = 'submitted' and (author_id = $1 or $1 = any (co_author_ids)))`,
  exported: versionColumns,
  what: {
    nl: 'Eerdere versies van ideeën die je schreef, alleen of met anderen',
    en: 'Earlier versions of ideas that you wrote, alone or with others',
  },
  why: { nl: 'Zodat iedereen ziet wat er veranderde.', en: 'So that everybody sees what changed.' },
  seenBy: seenByAudience,
  kept: { nl: 'Zolang het idee bestaat', en: 'As long as the idea exists' },
  erasure: {
    effect: 'keep',
    words: { nl: 'Blijft bij het idee, zonder naam.', en: 'Stays with the idea, without a name.' },
  },
};

const onlyNumber: Erasure = {
  effect: 'keep',
  words: {
    nl: 'Alleen het nummer blijft staan, dat niemand meer noemt.',
    en: 'Only the number stays, which names nobody.',
  },
};
const asLongAsIdea = { nl: 'Zolang het idee bestaat', en: 'As long as the idea exists' };

const coAuthored: PersonalPart = {
  name: 'co-authored-ideas',
  table: 'idea',
  rows: '$1 = any (co_author_ids)',
  exported: columns,
  secret: others,
  what: { nl: 'Ideeën waaraan je meeschreef', en: 'Ideas that you wrote with somebody else' },
  why: { nl: 'Zodat iedereen ziet wie een idee schreef.', en: 'So that everybody sees who wrote an idea.' },
  seenBy: { nl: 'Wie het idee mag zien', en: 'Whoever may see the idea' },
  kept: asLongAsIdea,
  erasure: {
    effect: 'keep',
    words: {
      nl: 'Bij het idee staat als medeschrijver “voormalig collega”.',
      en: 'At the idea its co-author reads “former colleague”.',
    },
  },
};

const steppedOut: PersonalPart = {
  name: 'ideas-stepped-out-of',
  table: 'idea',
  rows: '$1 = any (stepped_out_ids) or $1 = any (former_co_author_ids)',
  exported: ['id', 'challenge_id'],
  secret: others,
  what: {
    nl: 'Ideeën waarvan je geen medeschrijver meer wilde zijn',
    en: 'Ideas of which you no longer wanted to be a co-author',
  },
  why: {
    nl: 'Zodat niemand je opnieuw noemt, en je niet stemt over wat je meeschreef.',
    en: 'So that nobody names you again, and you do not vote on what you wrote.',
  },
  seenBy: { nl: 'Niemand', en: 'Nobody' },
  kept: asLongAsIdea,
  erasure: onlyNumber,
};

const toDecideWhoIsNamed = {
  nl: 'Om te bepalen wie medeschrijver kan zijn.',
  en: 'To decide who can be a co-author.',
};
const asLongAsNumber = { nl: 'Zolang er ideeën zijn', en: 'As long as there are ideas' };

const known: PersonalPart = {
  name: 'known-people',
  table: 'person',
  rows: 'id = $1',
  exported: ['id', 'is_active', 'is_employee'],
  what: { nl: 'Of je er werkt (kopie)', en: 'Whether you work here (copy)' },
  why: toDecideWhoIsNamed,
  seenBy: { nl: 'Niemand', en: 'Nobody' },
  kept: asLongAsNumber,
  erasure: onlyNumber,
};

const memberships: PersonalPart = {
  name: 'known-groups',
  table: 'group_member',
  rows: 'person_id = $1',
  exported: ['group_id', 'is_member'],
  secret: ['person_id'],
  what: { nl: 'De groepen waar je bij hoort of hoorde (kopie)', en: 'The groups you are or were in (copy)' },
  why: toDecideWhoIsNamed,
  seenBy: { nl: 'Niemand', en: 'Nobody' },
  kept: asLongAsNumber,
  erasure: onlyNumber,
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
  erasure: onlyNumber,
};

/** What the ideas service keeps of people. Versions go before the ideas whose state finds them. */
export const ideasPersonalRecords: PersonalRecords = {
  service: 'ideas',
  parts: [
    ...[draftVersions, drafts, withdrawn, submitted, versions],
    ...[coAuthored, steppedOut, known, memberships, sponsored],
  ],
  impersonal: {
    idea: ['title_folded', 'search'],
    person: ['version', 'roles_version'],
    group_member: ['version'],
    merge: ['id', 'absorbed_id', 'survivor_id'],
    challenge: ['domain_id', 'facts_version', 'phase_version', 'phases', 'for_everyone', 'for_group_ids'],
  },
};
