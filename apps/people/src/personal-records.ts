import { mailPart } from '@zwerm/platform/mail/mail-records';
import {
  isDeleted,
  type PersonalRecords,
  type PersonalPart,
} from '@zwerm/platform/personal-records/personal-records';
import { recordsOfArrival } from './records-of-arrival.js';
import { recordsOfAudiences } from './records-of-audiences.js';
import { recordsOfSigningIn } from './records-of-signing-in.js';
import { recordsOfProfiles } from './records-of-profiles.js';
import { recordsOfRights } from './records-of-rights.js';

const untilErased = {
  nl: 'Tot je account wordt gewist',
  en: 'Until your account is erased',
};

const userManagers = { nl: 'Gebruikersbeheerders', en: 'User managers' };

const account: PersonalPart = {
  name: 'account',
  table: 'person',
  rows: 'id = $1',
  exported: [
    'id',
    'display_name',
    'given_name',
    'family_name',
    'user_name',
    'email',
    'kind',
    'language',
    'roles',
    'job_title',
    'unit_id',
    'manager_id',
    'sponsor_id',
    'expertise',
    'interests',
    'spoken_languages',
    'active',
    'origin',
    'external_source',
    'external_id',
    'registered_at',
    'ends_on',
    'sponsor_reminded_for',
    'photo_key',
    'email_shown',
    'erased_at',
    'version',
  ],
  // The last two are made from what is exported, to find people by.
  secret: ['password_hash', 'sort_name', 'search_text'],
  what: {
    nl: 'Je account en profiel: naam, e-mailadres, functie, afdeling, expertise, interesses, talen en rollen',
    en: 'Your account and profile: name, e-mail address, function, unit, expertise, interests, languages and roles',
  },
  why: {
    nl: 'Zodat je kunt inloggen en collega’s weten wie een idee schreef.',
    en: 'So that you can sign in and colleagues know who wrote an idea.',
  },
  seenBy: {
    nl: 'Iedereen die inlogt ziet je naam en profiel; je e-mailadres zien jij en de gebruikersbeheerders',
    en: 'Everybody who signs in sees your name and profile; you and the user managers see your e-mail address',
  },
  kept: untilErased,
  erasure: {
    effect: 'redact',
    set: `display_name = '-', given_name = '', family_name = '', user_name = null, email = null, password_hash = null,
      roles = array[kind], job_title = '', unit_id = null, manager_id = null, sponsor_id = null, expertise = '{}',
      interests = '{}', spoken_languages = '{}', photo_key = null, email_shown = false, external_source = null, external_id = null, ends_on = null,
      sponsor_reminded_for = null,
      active = false, erased_at = coalesce(erased_at, database_now()), version = version + 1`,
    words: {
      nl: 'Alles gaat weg. Er blijft een nummer over dat niemand meer noemt: je ideeën tonen “voormalig collega”.',
      en: 'All of it goes. A number remains that names nobody: your ideas show “former colleague”.',
    },
  },
};

const mentions: PersonalPart = {
  name: 'people-you-manage-or-sponsor',
  table: 'person',
  rows: 'manager_id = $1 or sponsor_id = $1',
  exported: ['id'],
  what: { nl: 'Van wie je leidinggevende of contactpersoon bent', en: 'Whose manager or sponsor you are' },
  why: {
    nl: 'Zodat partners en klanten een aanspreekpunt hebben.',
    en: 'So that partners and customers have somebody to turn to.',
  },
  seenBy: userManagers,
  kept: untilErased,
  erasure: {
    effect: 'redact',
    set: `manager_id = nullif(manager_id, $1), sponsor_id = nullif(sponsor_id, $1)`,
    words: { nl: 'De verwijzing naar jou gaat weg.', en: 'The reference to you goes.' },
  },
};

const memberships: PersonalPart = {
  name: 'groups',
  table: 'group_member',
  rows: 'person_id = $1',
  exported: ['group_id', 'since_version'],
  secret: ['person_id'],
  what: { nl: 'De groepen en afdelingen waar je bij hoort', en: 'The groups and units you belong to' },
  why: {
    nl: 'Zodat je de vragen ziet die voor jouw groep zijn.',
    en: 'So that you see the questions that are for your group.',
  },
  seenBy: {
    nl: 'De leden van de groep en wie groepen beheert',
    en: 'The members of the group and whoever manages groups',
  },
  kept: { nl: 'Zolang je lid bent', en: 'As long as you are a member' },
  erasure: isDeleted,
};

const signInAttempts: PersonalPart = {
  name: 'failed-sign-ins',
  table: 'sign_in_attempt',
  rows: `account_hash = (select sha256(convert_to(lower(email), 'utf8')) from person where id = $1)`,
  exported: ['attempted_at', 'source'],
  secret: ['account_hash', 'seq'],
  what: {
    nl: 'Mislukte inlogpogingen op jouw adres, met het netwerkadres of een nummer van je browser',
    en: 'Failed sign-ins on your address, with the network address or a number of your browser',
  },
  why: { nl: 'Zodat niemand je wachtwoord kan raden.', en: 'So that nobody can guess your password.' },
  seenBy: { nl: 'Niemand', en: 'Nobody' },
  kept: { nl: 'Tien minuten', en: 'Ten minutes' },
  erasure: isDeleted,
};

const ownedGroups: PersonalPart = {
  name: 'owned-groups',
  table: 'groups',
  rows: 'owner_id = $1',
  exported: ['id', 'name'],
  secret: ['owner_id'],
  what: { nl: 'Groepen waarvan je eigenaar bent', en: 'Groups that you own' },
  why: {
    nl: 'Zodat elke groep een aanspreekpunt heeft.',
    en: 'So that every group has somebody to turn to.',
  },
  seenBy: { nl: 'Wie de groep mag zien', en: 'Whoever may see the group' },
  kept: untilErased,
  erasure: {
    effect: 'redact',
    set: 'owner_id = null',
    words: { nl: 'De groep heeft dan geen eigenaar meer.', en: 'The group then has no owner any more.' },
  },
};

const ruleChecks: PersonalPart = {
  name: 'group-rules-to-check',
  table: 'rule_check',
  rows: 'person_id = $1',
  exported: ['seq'],
  secret: ['person_id'],
  what: {
    nl: 'Dat voor jou opnieuw moet worden bepaald bij welke groepen je hoort',
    en: 'That it has to be found out again which groups you belong to',
  },
  why: { nl: 'Zodat groepen kloppen met je profiel.', en: 'So that groups agree with your profile.' },
  seenBy: { nl: 'Niemand', en: 'Nobody' },
  kept: { nl: 'Enkele seconden', en: 'Some seconds' },
  erasure: isDeleted,
};

const erasures: PersonalPart = {
  name: 'erasures',
  table: 'erasure',
  rows: 'person_id = $1 or asked_by_id = $1',
  exported: ['id', 'asked_by', 'requested_at', 'due_at', 'cancelled_at', 'erased_at', 'completed_at'],
  secret: ['person_id', 'asked_by_id'],
  what: { nl: 'Verzoeken om een account te wissen', en: 'Requests to erase an account' },
  why: { nl: 'Als bewijs dat het is gedaan.', en: 'As proof that it was done.' },
  seenBy: userManagers,
  kept: { nl: 'Altijd', en: 'For good' },
  erasure: {
    effect: 'keep',
    words: {
      nl: 'Blijft als bewijs, met alleen nummers en tijdstippen.',
      en: 'Stays as proof, with numbers and moments alone.',
    },
  },
};

/** Also those sent before they had an account, to the same address. */
const mails: PersonalPart = {
  ...mailPart,
  rows: 'person_id = $1 or lower(recipient) = (select lower(email) from person where id = $1)',
};

/** What the people service keeps of people. What is found by the address comes before the account that loses it. */
export const peoplePersonalRecords: PersonalRecords = {
  service: 'people',
  parts: [
    signInAttempts,
    mails,
    ...recordsOfArrival,
    ...recordsOfSigningIn,
    account,
    mentions,
    memberships,
    ownedGroups,
    ruleChecks,
    ...recordsOfProfiles,
    ...recordsOfAudiences,
    ...recordsOfRights,
    erasures,
  ],
  impersonal: {
    groups: [
      'id',
      'name',
      'kind',
      'parent_id',
      'purpose',
      'visibility',
      'rule',
      'external_id',
      'removed_at',
      'version',
    ],
    first_administrator_link: ['token_hash'],
    allowed_domain: ['id', 'domain'],
    challenge_context: ['for_group_ids', 'version'],
    provisioned_group: ['group_id'],
    role_request: ['action', 'role', 'scope_kind', 'decision'],
    erasure_confirmation: ['erasure_id', 'service'],
  },
};
