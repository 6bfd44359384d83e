import { isDeleted, type PersonalPart } from '@zwerm/platform/personal-records/personal-records';

const administrators = { nl: 'Beheerders en auditors', en: 'Administrators and auditors' };
const whoMayWhat = { nl: 'Om te bepalen wat je mag.', en: 'To decide what you may do.' };
const staysAsEvidence = {
  effect: 'keep',
  words: {
    nl: 'Wie wat mocht moet na te gaan blijven: het nummer en de reden die een beheerder opschreef blijven staan.',
    en: 'Who was allowed what must stay traceable: the number and the reason an administrator wrote down stay.',
  },
} as const;
const forGood = { nl: 'Zolang de installatie bestaat', en: 'As long as the installation exists' };

/** What the people service keeps of who may do what. */
export const recordsOfRights: readonly PersonalPart[] = [
  {
    name: 'role-grants',
    table: 'role_grant',
    rows: 'person_id = $1',
    exported: ['id', 'role', 'scope_kind', 'scope_id', 'ends_at', 'granted_at', 'ended_at'],
    secret: ['person_id', 'granted_by'],
    what: {
      nl: 'Rollen voor een deel van het werk of voor een tijd',
      en: 'Roles for a part of the work or for a time',
    },
    why: whoMayWhat,
    seenBy: administrators,
    kept: { nl: 'Tot je account wordt gewist', en: 'Until your account is erased' },
    erasure: isDeleted,
  },
  {
    name: 'role-requests',
    table: 'role_request',
    rows: '$1 in (person_id, requested_by, decided_by)',
    exported: [
      ...['id', 'action', 'role', 'scope_kind', 'scope_id', 'ends_at', 'reason'],
      ...['requested_at', 'expires_at', 'decision', 'decided_at'],
    ],
    secret: ['person_id', 'requested_by', 'decided_by'],
    what: {
      nl: 'Aanvragen voor zware rollen, voor jou of door jou',
      en: 'Requests for the gravest roles, for you or by you',
    },
    why: {
      nl: 'Omdat daar twee beheerders over beslissen.',
      en: 'Because two administrators decide on those.',
    },
    seenBy: administrators,
    kept: forGood,
    erasure: {
      effect: 'redact',
      set: `reason = ''`,
      words: {
        nl: 'De toelichting gaat weg. Wie wat mocht blijft na te gaan, onder een nummer dat niemand meer noemt.',
        en: 'The explanation goes. Who was allowed what stays traceable, under a number that names nobody.',
      },
    },
  },
  {
    name: 'delegations',
    table: 'delegation',
    rows: '$1 in (leader_id, delegate_id)',
    exported: ['id', 'appointed_at', 'ends_at', 'ended_at'],
    secret: ['leader_id', 'delegate_id'],
    what: {
      nl: 'Wie namens jou werkt en namens wie jij werkt',
      en: 'Who acts for you and for whom you act',
    },
    why: whoMayWhat,
    seenBy: { nl: 'Jullie beiden', en: 'Both of you' },
    kept: { nl: 'Tot een van jullie wordt gewist', en: 'Until one of you is erased' },
    erasure: isDeleted,
  },
  {
    name: 'access-log',
    table: 'access_log',
    rows: '$1 in (subject_id, actor_id)',
    exported: ['seq', 'logged_at', 'act', 'facts', 'reason'],
    secret: ['subject_id', 'actor_id'],
    what: {
      nl: 'Wat er met je rechten gebeurde, en wie er met je meekeek en waarom',
      en: 'What happened to your rights, and who looked at the app as you and why',
    },
    why: {
      nl: 'Zodat na te gaan is wie wat deed en waarom.',
      en: 'So that it can be traced who did what and why.',
    },
    seenBy: { nl: 'Jij, beheerders en auditors', en: 'You, administrators and auditors' },
    kept: forGood,
    erasure: staysAsEvidence,
  },
];
