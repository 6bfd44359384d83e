import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  drawnCommittee,
  type Committee,
  type CommitteeElection,
} from '@zwerm/ranking/choice/committee-election';
import { bestCommittees, OPTIMAL_RULES, type OptimalRule } from '@zwerm/ranking/choice/committee-optimum';
import {
  SEQUENTIAL_RULES,
  sequentialCommittees,
  type SequentialRule,
} from '@zwerm/ranking/choice/committee-sequence';
import { UsageError } from '../usage-error.js';
import type { ChoiceFormat } from './choice-format.js';

/** What a rule made of one election of a file. */
export interface ElectedCommittees {
  readonly id: string;
  /** All that the rule names, whatever way ties are broken. */
  readonly committees: readonly Committee[];
  /** The one of them that the tie-break names. */
  readonly elected: Committee;
}

const METHODS: Readonly<Record<OptimalRule | SequentialRule, string>> = {
  seqphragmen: 'exact; people earn at one pace, and supporters who together have a seat buy it',
  'equal-shares': 'exact; equal shares of the seats, what is left over by seqphragmen',
  'equal-shares-with-av-completion': 'the same, what is left over by av',
  av: 'most approvals',
  sav: 'a person is one vote, split among those they approve',
  pav: 'the n-th member a person approves adds 1/n; best committee of all',
  slav: 'as pav, with 1/(2n − 1)',
  geom2: 'as pav, with 1/2^n',
  adams: 'most people with a member they approve, then as pav with 1/(n − 1)',
  cc: 'most people with a member they approve',
  lexcc: 'as cc, then most people with two, with three …',
  seqpav: 'as pav, one member after the other',
  revseqpav: 'as pav, one candidate out after the other',
  seqslav: 'as slav, one member after the other',
  seqcc: 'as cc, one member after the other',
  monroe: 'as cc, every member standing for equally many people',
  minimaxav: 'the person farthest from the committee is as near as can be',
  lexminimaxav: 'as minimaxav, then the second farthest, the third …',
  minimaxphragmen: 'seats spread over who approves them so that the heaviest load is least',
  leximaxphragmen: 'as minimaxphragmen, then the second heaviest load, the third …',
  'maximin-support': 'as minimaxphragmen, one member after the other',
  'phragmen-enestroem': 'most money behind them first; supporters pay in proportion',
  'consensus-rule': 'everybody gains one a round, supporters of the chosen pay alike',
  eph: 'E Pluribus Hugo: of the two with fewest points the one with fewer approvals goes out',
  trivial: 'every committee: what any rule is compared with',
};

/** Committees by approvals, as JSON: one election, or several as `instances`, as abcvoting publishes them. */
export const approvalCommittees: ChoiceFormat = {
  id: 'approval-committees',
  looksLike: 'a .json file with approvals, candidates and committeeSize, or instances of these',
  methods: METHODS,
  recognises: async (location) =>
    location.endsWith('.json') && /"approvals"\s*:/.test(await readFile(location, 'utf8').catch(() => '')),
  async tally(location, method, { ties, seats }) {
    const name = path.basename(location);
    const elections = electionsOf(await readFile(location, 'utf8'), name);
    const instances = elections.map(({ id, ...own }): ElectedCommittees => {
      const election = { ...own, size: seats ?? own.size };
      const committees = committeesBy(method, election);
      return { id, committees, elected: drawnCommittee(committees, election.candidates, ties) ?? [] };
    });
    return { title: name.replace(/\.json$/, ''), methodVersion: `${method}/1`, result: { instances } };
  },
};

function committeesBy(method: string, election: CommitteeElection): Committee[] {
  if (isOptimal(method)) return bestCommittees(method, election);
  const rule = SEQUENTIAL_RULES.find((one) => one === method);
  return rule ? sequentialCommittees(rule, election) : [];
}

const isOptimal = (method: string): method is OptimalRule => Object.hasOwn(OPTIMAL_RULES, method);

interface NamedElection extends CommitteeElection {
  readonly id: string;
}

/** @throws UsageError naming what is no election, and why */
function electionsOf(text: string, name: string): NamedElection[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const several = fieldOf(content, 'instances');
  return (Array.isArray(several) ? several : [content]).map((one) => electionOf(one, name));
}

function electionOf(content: unknown, name: string): NamedElection {
  const [candidates, size, ballots] = ['candidates', 'committeeSize', 'approvals'].map((key) =>
    fieldOf(content, key),
  );
  const named = fieldOf(content, 'id');
  const id = typeof named === 'string' ? named : name;
  if (!isWhole(candidates) || !isWhole(size) || !Array.isArray(ballots))
    throw new UsageError(`${name}: ${id} has no candidates, committeeSize and approvals`);
  const approvals = ballots.map((ballot: unknown, index) => {
    const isBallot = Array.isArray(ballot) && ballot.every((one) => isWhole(one) && one < candidates);
    if (!isBallot) throw new UsageError(`${name}: approval ${index + 1} of ${id} names who is no candidate`);
    return new Set(ballot.map(String));
  });
  return { id, candidates: Array.from({ length: candidates }, (_, at) => `${at}`), size, approvals };
}

const fieldOf = (content: unknown, key: string): unknown =>
  typeof content === 'object' && content !== null ? (content as Record<string, unknown>)[key] : undefined;

const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
