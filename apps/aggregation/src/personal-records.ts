import type { PersonalRecords } from '@zwerm/platform/personal-records/personal-records';

/**
 * What the aggregation service keeps of people. A vote reaches it under a reference made for one round, which only the
 * voting service can lead back to a person: neither an export nor an erasure could, or should, find it here. So does who
 * has judged enough, under another one, which is recognised when its person asks, and leads to nobody who does not.
 */
export const aggregationPersonalRecords: PersonalRecords = {
  service: 'aggregation',
  parts: [
    {
      name: 'known-challenges',
      table: 'challenge',
      rows: 'sponsor_id = $1 or $1 = any (for_person_ids)',
      exported: ['id', 'title'],
      secret: ['sponsor_id', 'for_person_ids'],
      what: {
        nl: 'Vragen waarvan je opdrachtgever bent of waarvoor je met naam bent gevraagd (kopie)',
        en: 'Challenges that you sponsor or were asked for by name (copy)',
      },
      why: { nl: 'Om te bepalen wie een uitslag mag zien.', en: 'To decide who may see a result.' },
      seenBy: { nl: 'Niemand', en: 'Nobody' },
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
    challenge: [
      'domain_id',
      'question',
      'top_count',
      'promised_by',
      'facts_version',
      'phase',
      'phase_version',
      'change',
      'for_everyone',
      'for_group_ids',
    ],
    projection: ['epoch'],
    change_clock: ['challenge_id'],
    idea: ['id', 'challenge_id', 'title', 'state'],
    round: ['idea_ids', 'costs', 'strata', 'id', 'challenge_id', 'method', 'results', 'rules'],
    frozen_ranking: ['round_id', 'challenge_id', 'canonical', 'hash', 'snapshot', 'snapshot_hash'],
    ranking_signature: ['round_id', 'snapshot_hash', 'verifier_key', 'note'],
    contribution: ['ballot_ref', 'round_id', 'idea_id', 'voter_ref', 'choice', 'aspect', 'stratum'],
    tally: ['round_id', 'idea_id'],
    stratum_tally: ['round_id', 'idea_id', 'stratum'],
    pair_tally: ['round_id', 'first_id', 'second_id'],
    merge: ['id', 'round_id', 'challenge_id', 'absorbed_id', 'survivor_id'],
    participation: ['round_id', 'voter_ref', 'stratum'],
    turnout: ['round_id'],
    judged_enough: ['round_id', 'judge_ref'],
  },
};
