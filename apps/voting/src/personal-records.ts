import {
  isDeleted,
  type Erasure,
  type PersonalRecords,
} from '@zwerm/platform/personal-records/personal-records';
import { judgedEnoughPart } from './judging-first/judged-enough-part.js';

const asLongAsRound = { nl: 'Zolang de stemronde bestaat', en: 'As long as the voting round exists' };
const countStays: Erasure = {
  effect: 'keep',
  words: {
    nl: 'Je stem blijft meetellen, onder een nummer dat niemand meer noemt: anders veranderde de uitslag.',
    en: 'Your vote still counts, under a number that names nobody: otherwise the result would change.',
  },
};
const onlyNumber: Erasure = {
  effect: 'keep',
  words: {
    nl: 'Alleen het nummer blijft staan, dat niemand meer noemt.',
    en: 'Only the number stays, which names nobody.',
  },
};
const toDecideWhoVotes = { nl: 'Om te bepalen wie mag stemmen.', en: 'To decide who may vote.' };
const nobody = { nl: 'Niemand', en: 'Nobody' };

/** What the voting service keeps of people. */
export const votingPersonalRecords: PersonalRecords = {
  service: 'voting',
  parts: [
    {
      name: 'votes',
      table: 'ballot',
      // A secret round keeps a keyed hash of 32 bytes instead, which this cannot find and nobody can join to a person.
      rows: 'voter_key = uuid_send($1)',
      exported: ['round_id', 'idea_id', 'aspect', 'choice', 'revision', 'rules_version', 'cast_at'],
      secret: ['voter_key', 'ballot_ref', 'nonce'],
      what: { nl: 'Je stemmen in stemrondes op naam', en: 'Your votes in named rounds' },
      why: {
        nl: 'Zodat iedereen één keer stemt en je je stem kunt veranderen.',
        en: 'So that everybody votes once and you can change your vote.',
      },
      seenBy: {
        nl: 'Alleen jij. Vertrouwelijk, niet anoniem: een beheerder van de database kan de koppeling leggen',
        en: 'Only you. Confidential, not anonymous: an operator of the database can make the connection',
      },
      kept: asLongAsRound,
      erasure: countStays,
    },
    {
      name: 'reasons-of-objections',
      table: 'vote_reason',
      rows: 'ballot_ref in (select ballot_ref from ballot where voter_key = uuid_send($1))',
      exported: ['reason'],
      secret: ['ballot_ref'],
      what: { nl: 'Waarom je bezwaar maakte', en: 'Why you objected' },
      why: {
        nl: 'Een bezwaar telt alleen met een reden waar anderen iets mee kunnen.',
        en: 'An objection only counts with a reason that others can work with.',
      },
      seenBy: {
        nl: 'Jij, en zonder je naam wie de uitdaging organiseert',
        en: 'You, and without your name whoever organises the challenge',
      },
      kept: asLongAsRound,
      erasure: isDeleted,
    },
    {
      name: 'voter-numbers',
      table: 'voter',
      rows: 'voter_key = uuid_send($1)',
      exported: ['round_id', 'stratum'],
      secret: ['voter_key', 'voter_ref'],
      what: {
        nl: 'Het nummer waaronder je stem in een stemronde op naam bewaard is',
        en: 'The number under which your vote is kept in a named round',
      },
      why: {
        nl: 'Zodat tellingen mensen kunnen tellen zonder te weten wie het zijn.',
        en: 'So that counts can count people without knowing who they are.',
      },
      seenBy: nobody,
      kept: asLongAsRound,
      erasure: countStays,
    },
    {
      name: 'participation',
      table: 'participation',
      rows: 'person_id = $1',
      exported: ['round_id', 'took_part_on'],
      secret: ['person_id'],
      what: { nl: 'Aan welke stemrondes je meedeed', en: 'Which voting rounds you took part in' },
      why: {
        nl: 'Om de opkomst te tellen en je geen herinnering te sturen voor wat je al deed.',
        en: 'To count the turnout, and not to remind you of what you did.',
      },
      seenBy: {
        nl: 'Alleen jij; anderen zien alleen de telling',
        en: 'Only you; others see the count alone',
      },
      kept: asLongAsRound,
      erasure: countStays,
    },
    judgedEnoughPart,
    {
      name: 'shown-ideas',
      table: 'impression',
      // In a secret round under a keyed hash, as votes are.
      rows: 'viewer_key = uuid_send($1)',
      exported: ['round_id', 'idea_id', 'days', 'shown_on', 'is_skipped'],
      secret: ['viewer_key'],
      what: {
        nl: 'Welke ideeën je te zien kreeg in stemrondes op naam, op welke dag',
        en: 'Which ideas you were shown in named rounds, and on which day',
      },
      why: {
        nl: 'Zodat elk idee evenveel aandacht krijgt en je geen idee krijgt dat je oversloeg.',
        en: 'So that every idea gets the same attention and you are not shown what you passed over.',
      },
      seenBy: {
        nl: 'Niemand; de organisator ziet alleen hoe gelijk de aandacht verdeeld is',
        en: 'Nobody; organisers only see how evenly attention is spread',
      },
      kept: asLongAsRound,
      erasure: isDeleted,
    },
    {
      name: 'known-ideas',
      table: 'idea',
      rows: 'author_id = $1 or $1 = any (co_author_ids)',
      exported: ['id'],
      secret: ['author_id', 'co_author_ids'],
      what: {
        nl: 'Welke ideeën je schreef, alleen of met anderen (kopie)',
        en: 'Which ideas you wrote, alone or with others (copy)',
      },
      why: toDecideWhoVotes,
      seenBy: nobody,
      kept: asLongAsRound,
      erasure: onlyNumber,
    },
    {
      name: 'merges-of-ideas',
      table: 'merge_step',
      rows: 'person_id = $1',
      exported: ['round_id', 'step', 'merge_id', 'is_undo', 'at', 'reason'],
      secret: ['person_id'],
      what: {
        nl: 'Welke ideeën je samenvoegde of weer losmaakte, en waarom',
        en: 'Which ideas you merged or took apart again, and why',
      },
      why: {
        nl: 'Zodat iedereen kan nagaan waarom stemmen voor een ander idee tellen.',
        en: 'So that everybody can see why votes count for another idea.',
      },
      seenBy: { nl: 'Wie de vraag mag zien', en: 'Whoever may see the challenge' },
      kept: asLongAsRound,
      erasure: {
        effect: 'keep',
        words: {
          nl: 'De reden blijft staan, onder een nummer dat niemand meer noemt.',
          en: 'The reason stays, under a number that names nobody.',
        },
      },
    },
    {
      name: 'rounds-to-judge',
      table: 'round',
      rows: `rules -> 'juryPersonIds' ? $1::text`,
      exported: ['id'],
      what: {
        nl: 'Stemrondes waarin je met naam in de jury zit',
        en: 'Rounds in whose jury you are by name',
      },
      why: toDecideWhoVotes,
      seenBy: {
        nl: 'De jury zelf en wie de vraag beheert',
        en: 'The jury itself, and whoever manages the challenge',
      },
      kept: asLongAsRound,
      erasure: onlyNumber,
    },
    {
      name: 'merges-read',
      table: 'merge_told',
      rows: 'person_id = $1',
      exported: ['round_id', 'step'],
      secret: ['person_id'],
      what: {
        nl: 'Tot waar je weet welke ideeën zijn samengevoegd',
        en: 'Up to where you know which ideas were merged',
      },
      why: {
        nl: 'Zodat je het één keer hoort, en niet op elk apparaat opnieuw.',
        en: 'So that you hear of it once, and not again on each device.',
      },
      seenBy: nobody,
      kept: asLongAsRound,
      erasure: isDeleted,
    },
    {
      name: 'right-to-vote',
      table: 'person',
      rows: 'id = $1',
      exported: ['id', 'is_active', 'is_employee', 'unit_id'],
      what: {
        nl: 'Of je mag stemmen, en bij welke afdeling je werkt (kopie)',
        en: 'Whether you may vote, and in which unit you work (copy)',
      },
      why: toDecideWhoVotes,
      seenBy: nobody,
      kept: asLongAsRound,
      erasure: onlyNumber,
    },
    {
      name: 'known-groups',
      table: 'group_member',
      rows: 'person_id = $1',
      exported: ['group_id', 'is_member'],
      secret: ['person_id'],
      what: {
        nl: 'De groepen waar je bij hoort of hoorde (kopie)',
        en: 'The groups you are or were in (copy)',
      },
      why: toDecideWhoVotes,
      seenBy: nobody,
      kept: asLongAsRound,
      erasure: onlyNumber,
    },
    {
      name: 'known-challenges',
      table: 'challenge',
      rows: 'sponsor_id = $1 or $1 = any (for_person_ids)',
      exported: ['id'],
      secret: ['sponsor_id', 'for_person_ids'],
      what: {
        nl: 'Vragen waarvan je opdrachtgever bent of waarvoor je met naam bent gevraagd (kopie)',
        en: 'Challenges that you sponsor or were asked for by name (copy)',
      },
      why: toDecideWhoVotes,
      seenBy: nobody,
      kept: asLongAsRound,
      erasure: onlyNumber,
    },
  ],
  impersonal: {
    person: ['version', 'roles_version', 'unit_version'],
    group_member: ['version'],
    challenge: [
      'domain_id',
      'published_version',
      'voting',
      'is_settled',
      'for_everyone',
      'for_group_ids',
      'top_count',
    ],
    idea: ['challenge_id', 'is_votable', 'version', 'merged_into', 'co_authors_version'],
    merge: ['id', 'round_id', 'absorbed_id', 'survivor_id'],
    merge_step: ['fact'],
    exposure: ['round_id', 'idea_id'],
    organic_vote: ['round_id', 'idea_id'],
    round: [
      'id',
      'challenge_id',
      'replaced_because',
      'method',
      'results',
      'state',
      'rules',
      'aspects',
      'sealed_key',
      'closed_at',
      'closes_at',
      'final_eligible',
      'final_participants',
      'has_chosen_ideas',
      'is_judged_whole',
      'key_destroyed_at',
      'number',
      'opened_at',
      'opens_at',
      'rules_version',
      'version',
    ],
    idea_cost: ['round_id', 'idea_id'],
    round_choice: ['round_id', 'choice', 'is_of_pair'],
    round_stratum: ['round_id', 'member', 'stratum'],
    // Commitments: what they say nobody can tell without the nonce of a ballot.
    round_certification: ['round_id'],
    round_seal: ['round_id', 'seal', 'leaf_hash'],
    log_entry: ['leaf', 'xid'],
    log_leaf: ['hash', 'entry_xid'],
    log_tile: ['hashes', 'level'],
    log_checkpoint: ['root', 'note', 'settled_before'],
    signed_ranking: ['id', 'round_id', 'snapshot_hash', 'note'],
    log_key: ['since', 'verifier_key', 'handover'],
    log_restore: ['size', 'signed_size', 'signed_root', 'reason'],
  },
};
