import { isDeleted, type PersonalPart } from '@zwerm/platform/personal-records/personal-records';

const nobody = { nl: 'Niemand', en: 'Nobody' };
const onlyYou = { nl: 'Alleen jij', en: 'Only you' };

/** What is kept so that a person can prove who they are. */
export const recordsOfSigningIn: readonly PersonalPart[] = [
  {
    name: 'identities',
    table: 'identity',
    rows: 'person_id = $1',
    exported: ['issuer', 'subject', 'linked_at'],
    secret: ['id', 'person_id'],
    what: {
      nl: 'Hoe het inlogsysteem van je organisatie jou noemt',
      en: 'What the sign-in system of your organisation calls you',
    },
    why: {
      nl: 'Zodat je met het account van je werk kunt inloggen.',
      en: 'So that you can sign in with your work account.',
    },
    seenBy: onlyYou,
    kept: { nl: 'Tot je de koppeling verwijdert', en: 'Until you remove the link' },
    erasure: isDeleted,
  },
  {
    name: 'password-links',
    table: 'password_link',
    rows: 'person_id = $1',
    exported: ['made_at', 'expires_at', 'used_at'],
    secret: ['token_hash', 'person_id'],
    what: { nl: 'Links om een nieuw wachtwoord in te stellen', en: 'Links to set a new password' },
    why: {
      nl: 'Zodat elke link één keer werkt en je er niet te veel krijgt.',
      en: 'So that each link works once and you do not get too many.',
    },
    seenBy: nobody,
    kept: { nl: 'Een dag', en: 'A day' },
    erasure: isDeleted,
  },
  {
    name: 'password-requests',
    table: 'password_request',
    rows: 'lower(email) = (select lower(email) from person where id = $1)',
    exported: ['email', 'requested_at'],
    secret: ['seq'],
    what: { nl: 'Je aanvraag van zo’n link', en: 'Your request for such a link' },
    why: { nl: 'Om de link te kunnen sturen.', en: 'To be able to send the link.' },
    seenBy: nobody,
    kept: { nl: 'Een seconde', en: 'A second' },
    erasure: isDeleted,
  },
  {
    name: 'recovery-codes',
    table: 'recovery_code',
    rows: 'person_id = $1',
    exported: ['used_at'],
    secret: ['code_hash', 'person_id'],
    what: {
      nl: 'Herstelcodes, alleen herkenbaar gemaakt',
      en: 'Recovery codes, only so that we can recognise them',
    },
    why: {
      nl: 'Zodat je ook zonder je telefoon kunt inloggen.',
      en: 'So that you can sign in without your phone.',
    },
    seenBy: nobody,
    kept: { nl: 'Zolang je een tweede stap hebt', en: 'As long as you have a second factor' },
    erasure: isDeleted,
  },
  {
    name: 'second-factor',
    table: 'second_factor',
    rows: 'person_id = $1',
    exported: ['confirmed_at'],
    secret: ['sealed_secret', 'last_time_step', 'person_id'],
    what: { nl: 'Je tweede stap bij het inloggen', en: 'Your second factor' },
    why: {
      nl: 'Zodat een gestolen wachtwoord niet genoeg is.',
      en: 'So that a stolen password is not enough.',
    },
    seenBy: onlyYou,
    kept: { nl: 'Zolang je hem aan hebt staan', en: 'As long as it is on' },
    erasure: isDeleted,
  },
];
