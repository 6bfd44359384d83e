import { completed, type VotingRules } from '@zwerm/domain/voting-rules';
import { EntitySchema } from 'typeorm';
import { Round } from '../domain/round.js';

export const RoundSchema = new EntitySchema<Round>({
  name: 'Round',
  target: Round,
  tableName: 'round',
  columns: {
    id: { type: 'uuid', primary: true },
    challengeId: { name: 'challenge_id', type: 'uuid' },
    number: { type: 'integer' },
    method: { type: 'text' },
    results: { type: 'text' },
    rules: { type: 'jsonb', transformer: { to: (rules: VotingRules) => rules, from: completed } },
    rulesVersion: { name: 'rules_version', type: 'integer', default: 1 },
    hasChosenIdeas: { name: 'has_chosen_ideas', type: 'boolean', default: false },
    replacedBecause: { name: 'replaced_because', type: 'text', nullable: true },
    state: { type: 'text', default: 'scheduled' },
    opensAt: { name: 'opens_at', type: 'timestamptz' },
    closesAt: { name: 'closes_at', type: 'timestamptz' },
    openedAt: { name: 'opened_at', type: 'timestamptz', nullable: true },
    closedAt: { name: 'closed_at', type: 'timestamptz', nullable: true },
    finalParticipants: { name: 'final_participants', type: 'integer', nullable: true },
    finalEligible: { name: 'final_eligible', type: 'integer', nullable: true },
    sealedKey: { name: 'sealed_key', type: 'bytea', nullable: true },
    keyDestroyedAt: { name: 'key_destroyed_at', type: 'timestamptz', nullable: true },
    version: { type: 'integer', default: 0 },
  },
});
