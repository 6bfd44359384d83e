import { isDeleted, type PersonalRecords } from '@zwerm/platform/personal-records/personal-records';

const onlyYou = { nl: 'Alleen jij', en: 'Only you' };
const nobody = { nl: 'Niemand', en: 'Nobody' };
const untilErased = { nl: 'Tot je account wordt gewist', en: 'Until your account is erased' };
const toDecideWhatYouMay = {
  nl: 'Om bij elk verzoek te bepalen wat je mag.',
  en: 'To decide with every request what you may do.',
};

/** What the gateway keeps of people. */
export const gatewayPersonalRecords: PersonalRecords = {
  service: 'gateway',
  parts: [
    {
      name: 'sessions',
      table: 'session',
      rows: 'person_id = $1',
      exported: ['id', 'browser', 'created_at', 'last_seen_at', 'is_proved_twice'],
      secret: ['id_hash', 'person_id', 'provider_subject', 'provider_session', 'sealed_id_token'],
      what: { nl: 'Waar je bent ingelogd', en: 'Where you are signed in' },
      why: {
        nl: 'Zodat je ingelogd blijft en overal kunt uitloggen.',
        en: 'So that you stay signed in and can sign out everywhere.',
      },
      seenBy: onlyYou,
      kept: {
        nl: 'Zeven dagen, of acht uur nadat je stopt',
        en: 'Seven days, or eight hours after you stop',
      },
      erasure: isDeleted,
    },
    {
      name: 'access-tokens',
      table: 'access_token',
      rows: 'person_id = $1',
      exported: ['id', 'name', 'scopes', 'created_at', 'expires_at', 'last_used_at'],
      secret: ['token_hash', 'person_id'],
      what: { nl: 'Toegangssleutels die je maakte', en: 'Access tokens that you made' },
      why: {
        nl: 'Zodat programma’s namens jou kunnen werken.',
        en: 'So that programs can work on your behalf.',
      },
      seenBy: onlyYou,
      kept: { nl: 'Tot ze verlopen of je ze intrekt', en: 'Until they expire or you revoke them' },
      erasure: isDeleted,
    },
    {
      name: 'rights',
      table: 'principal',
      rows: 'person_id = $1',
      exported: ['roles', 'grants', 'acts_for', 'active'],
      secret: ['person_id'],
      what: { nl: 'Je rollen (kopie)', en: 'Your roles (copy)' },
      why: toDecideWhatYouMay,
      seenBy: nobody,
      kept: untilErased,
      erasure: {
        effect: 'redact',
        set: `roles = '{}', grants = null, acts_for = null, active = false`,
        words: { nl: 'De rollen gaan weg.', en: 'The roles go.' },
      },
    },
    {
      name: 'viewings',
      table: 'viewing',
      rows: '$1 in (viewer_id, person_id)',
      exported: ['ends_at'],
      secret: ['session_hash', 'viewer_id', 'person_id'],
      what: {
        nl: 'Dat een beheerder nu met je meekijkt',
        en: 'That an administrator looks at the app as you',
      },
      why: { nl: 'Om je te kunnen helpen.', en: 'To be able to help you.' },
      seenBy: { nl: 'Jij en beheerders', en: 'You and administrators' },
      kept: { nl: 'Hoogstens een half uur', en: 'Half an hour at most' },
      erasure: isDeleted,
    },
    {
      name: 'provisioning-tokens-you-made',
      table: 'scim_token',
      rows: 'created_by = $1',
      exported: ['id', 'name', 'created_at', 'expires_at', 'last_used_at'],
      secret: ['token_hash', 'created_by'],
      what: {
        nl: 'Sleutels voor het personeelssysteem die je maakte',
        en: 'Tokens for the identity provider that you made',
      },
      why: { nl: 'Zodat na te gaan is wie ze maakte.', en: 'So that it can be traced who made them.' },
      seenBy: { nl: 'Beheerders', en: 'Administrators' },
      kept: { nl: 'Tot ze worden ingetrokken', en: 'Until they are revoked' },
      erasure: {
        effect: 'keep',
        words: {
          nl: 'De sleutel is van de organisatie; alleen het nummer blijft staan, dat niemand meer noemt.',
          en: 'The token belongs to the organisation; only the number stays, which names nobody.',
        },
      },
    },
    {
      name: 'request-counts',
      table: 'request_count',
      rows: `key like '%:' || $1::uuid::text`,
      exported: ['points', 'expire'],
      secret: ['key'],
      what: {
        nl: 'Hoe vaak je kort geleden iets vroeg dat een grens heeft',
        en: 'How often you lately asked for something that has a limit',
      },
      why: { nl: 'Zodat niemand Zwerm kan overspoelen.', en: 'So that nobody can flood Zwerm.' },
      seenBy: nobody,
      kept: { nl: 'Een uur', en: 'An hour' },
      erasure: isDeleted,
    },
    {
      name: 'known-groups',
      table: 'principal_group',
      rows: 'person_id = $1',
      exported: ['group_id', 'is_member'],
      secret: ['person_id'],
      what: {
        nl: 'De groepen waar je bij hoort of hoorde (kopie)',
        en: 'The groups you are or were in (copy)',
      },
      why: toDecideWhatYouMay,
      seenBy: nobody,
      kept: untilErased,
      erasure: isDeleted,
    },
    {
      name: 'known-challenges',
      table: 'challenge_audience',
      rows: 'sponsor_id = $1 or $1 = any (for_person_ids)',
      exported: ['challenge_id'],
      secret: ['sponsor_id', 'for_person_ids'],
      what: {
        nl: 'Vragen waarvan je opdrachtgever bent of waarvoor je met naam bent gevraagd (kopie)',
        en: 'Challenges that you sponsor or were asked for by name (copy)',
      },
      why: { nl: 'Om te bepalen welk nieuws je ziet.', en: 'To decide which news you see.' },
      seenBy: nobody,
      kept: { nl: 'Zolang de vraag bestaat', en: 'As long as the challenge exists' },
      erasure: {
        effect: 'keep',
        words: {
          nl: 'Alleen het nummer blijft staan, dat niemand meer noemt.',
          en: 'Only the number stays, which names nobody.',
        },
      },
    },
  ],
  impersonal: {
    logout_token: ['id_hash'],
    principal: ['roles_version', 'active_version'],
    principal_group: ['version'],
    challenge_audience: ['domain_id', 'version', 'for_everyone', 'for_group_ids'],
  },
};
