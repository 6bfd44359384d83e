import { Injectable } from '@nestjs/common';
import { leafHash, wholeTree } from '@zwerm/platform/transparency-log/merkle-tree';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Round } from '../../rounds/domain/round.js';
import { countOf, type RoundCount } from '../domain/round-count.js';
import { mergedCountOf, type MergedCount } from './merged-count.js';
import { BundlesRepository } from './bundles.repository.js';
import { MergedBallotsRepository } from './merged-ballots.repository.js';

/** A round counted again from its ballots, and what of it is not as it was sealed. */
export interface Recount extends RoundCount {
  readonly participants: number;
  /** Where ideas were merged: what stands for the ideas in which others went up. */
  readonly merged?: MergedCount | undefined;
  /** Each a sentence; empty when the record is what was sealed and every ballot has its leaf. */
  readonly problems: readonly string[];
}

/** Counts a round from the record of ballots, as if nobody had counted before. */
@Injectable()
export class Recounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly bundles: BundlesRepository,
    private readonly mergedBallots: MergedBallotsRepository,
  ) {}

  async of(round: Round): Promise<Recount> {
    const ballots = await this.bundles.ballots(round.id);
    const count = countOf(ballots);
    const merges = await this.mergedBallots.of(round.id);
    const merged = merges && mergedCountOf(ballots, merges);
    const leaves = ballots.map(({ commitment }) => leafHash(commitment));
    const found = {
      ...count,
      participants: await this.participants(round),
      entries: ballots.length,
      entriesRoot: wholeTree(leaves).root.toString('hex'),
      merged,
    };
    const unlogged = await this.withoutLeaf(round);
    const sealed = await this.bundles.sealOf(round.id);
    const problems = [
      ...(unlogged > 0 ? [`${unlogged} ballots have no entry in the log`] : []),
      ...(sealed ? differences(JSON.parse(sealed.seal) as Facts, found) : []),
    ];
    return { ...count, participants: found.participants, merged, problems };
  }

  private async participants(round: Round): Promise<number> {
    return this.number(
      'select count(distinct voter_key) as number from ballot where round_id = $1 and choice is not null',
      round,
    );
  }

  private async withoutLeaf(round: Round): Promise<number> {
    return this.number(
      `select count(*) as number from (
         select sha256(decode('00', 'hex') || convert_to(E'ballot/v1\\n', 'UTF8')
           || ballot_commitment(round_id, ballot_ref, idea_id, revision, aspect, choice, nonce, rules_version)) as hash
         from ballot where round_id = $1
       ) as wanted where not exists (select from log_leaf where log_leaf.hash = wanted.hash)`,
      round,
    );
  }

  private async number(sql: string, { id }: Round): Promise<number> {
    const [row]: { number: string }[] = await this.transactions.manager.query(sql, [id]);
    return Number(row?.number);
  }
}

interface Facts extends RoundCount {
  readonly participants: number;
  readonly entries: number;
  readonly entriesRoot: string;
  readonly merged?: MergedCount | undefined;
}

function differences(sealed: Facts, found: Facts): string[] {
  const names = ['ballots', 'participants', 'entries', 'totals', 'sums', 'entriesRoot', 'merged'] as const;
  return names.flatMap((name) => {
    const [was, is] = [JSON.stringify(sealed[name]), JSON.stringify(found[name])];
    return was === is ? [] : [`${name}: ${is} in the record, ${was} sealed`];
  });
}
