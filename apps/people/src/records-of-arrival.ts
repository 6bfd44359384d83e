import { isDeleted, type PersonalPart } from '@zwerm/platform/personal-records/personal-records';

const untilErased = { nl: 'Tot je account wordt gewist', en: 'Until your account is erased' };
const userManagers = { nl: 'Gebruikersbeheerders', en: 'User managers' };
const toTraceAccounts = {
  nl: 'Zodat na te gaan is hoe een account ontstond.',
  en: 'So that it can be traced how an account came about.',
};
const ownAddress = '(select lower(email) from person where id = $1)';

/** What is kept of how people came in: by invitation, by themselves, or from an identity provider. */
export const recordsOfArrival: readonly PersonalPart[] = [
  {
    name: 'invitations',
    table: 'invitation',
    rows: `person_id = $1 or lower(email) = ${ownAddress}`,
    exported: [
      'email',
      'kind',
      'language',
      'unit_id',
      'ends_on',
      'invited_at',
      'expires_at',
      'accepted_at',
      'revoked_at',
    ],
    secret: ['id', 'sponsor_id', 'invited_by', 'token_hash', 'person_id'],
    what: { nl: 'De uitnodiging waarmee je binnenkwam', en: 'The invitation with which you came in' },
    why: toTraceAccounts,
    seenBy: userManagers,
    kept: untilErased,
    erasure: isDeleted,
  },
  {
    name: 'invitations-you-sponsor',
    table: 'invitation',
    rows: 'sponsor_id = $1',
    exported: ['id', 'invited_at'],
    what: {
      nl: 'Uitnodigingen waarvan je contactpersoon bent',
      en: 'Invitations of which you are the sponsor',
    },
    why: {
      nl: 'Zodat partners en klanten een aanspreekpunt hebben.',
      en: 'So that partners and customers have somebody to turn to.',
    },
    seenBy: userManagers,
    kept: untilErased,
    erasure: {
      effect: 'keep',
      words: {
        nl: 'Alleen het nummer blijft staan, dat niemand meer noemt.',
        en: 'Only the number stays, which names nobody.',
      },
    },
  },
  {
    name: 'invitations-you-sent',
    table: 'invitation',
    rows: 'invited_by = $1',
    exported: ['id', 'invited_at'],
    what: {
      nl: 'Uitnodigingen die je stuurde',
      en: 'Invitations that you sent',
    },
    why: {
      nl: 'Zodat een uitnodiging vervalt als je niemand meer mag uitnodigen.',
      en: 'So that an invitation lapses when you may no longer invite anybody.',
    },
    seenBy: userManagers,
    kept: untilErased,
    erasure: {
      effect: 'keep',
      words: {
        nl: 'Alleen het nummer blijft staan, dat niemand meer noemt.',
        en: 'Only the number stays, which names nobody.',
      },
    },
  },
  {
    name: 'self-registrations',
    table: 'self_registration',
    rows: `person_id = $1 or lower(email) = ${ownAddress}`,
    exported: [
      'email',
      'display_name',
      'language',
      'requested_at',
      'expires_at',
      'confirmed_at',
      'decided_at',
      'reason',
    ],
    secret: ['id', 'is_known', 'token_hash', 'password_hash', 'person_id'],
    what: { nl: 'Je eigen aanmelding', en: 'Your own registration' },
    why: toTraceAccounts,
    seenBy: userManagers,
    kept: untilErased,
    erasure: isDeleted,
  },
  {
    name: 'registrations-you-decided',
    table: 'self_registration',
    rows: 'decided_by = $1',
    exported: ['decided_at'],
    secret: ['decided_by'],
    what: { nl: 'Aanmeldingen waarover je besloot', en: 'Registrations that you decided' },
    why: toTraceAccounts,
    seenBy: userManagers,
    kept: untilErased,
    erasure: {
      effect: 'redact',
      set: 'decided_by = null',
      words: { nl: 'De verwijzing naar jou gaat weg.', en: 'The reference to you goes.' },
    },
  },
  {
    name: 'from-your-identity-provider',
    table: 'provisioned_person',
    rows: 'person_id = $1',
    exported: ['document', 'provisioned_at', 'changed_at'],
    secret: ['person_id'],
    what: {
      nl: 'Wat het personeelssysteem van je organisatie over je doorgaf',
      en: 'What your organisation’s identity provider passed on about you',
    },
    why: {
      nl: 'Zodat je account klopt met het personeelssysteem.',
      en: 'So that your account agrees with the identity provider.',
    },
    seenBy: userManagers,
    kept: untilErased,
    erasure: isDeleted,
  },
  {
    name: 'log-of-your-identity-provider',
    table: 'provisioning_log',
    // A request about a group names its members in the body.
    rows: `target_id = $1 or strpos(body, $1::uuid::text) > 0 or lower(target_name) in
      (select unnest(array[lower(email), lower(user_name), lower(display_name)]) from person where id = $1)`,
    exported: ['logged_at', 'operation', 'resource', 'target_name', 'outcome', 'status', 'cause'],
    secret: ['seq', 'target_id', 'body'],
    what: {
      nl: 'Verzoeken van het personeelssysteem over jou',
      en: 'Requests of the identity provider about you',
    },
    why: {
      nl: 'Zodat te vinden is waarom een account niet klopt.',
      en: 'So that it can be found why an account is wrong.',
    },
    seenBy: userManagers,
    kept: untilErased,
    erasure: isDeleted,
  },
];
