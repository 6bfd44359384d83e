import { inTieOrder, type TieBreak } from './tie-break.js';
import { firstOf, VoteParcels, type Transferable } from './vote-parcels.js';

/** A count by single transferable vote. Amounts are whole numbers of 10^-decimals votes. */
export interface TransferableVote {
  readonly candidates: readonly string[];
  readonly ballots: readonly Transferable[];
  readonly seats: number;
  /** To how many decimals the value of a transferred ballot is cut off: Scotland 5, Minneapolis 4. */
  readonly decimals: number;
  /** Decides where earlier rounds do not tell candidates apart. */
  readonly ties: TieBreak;
  /** Names on ballots that stand for nobody: eliminated before anybody else. */
  readonly nobodies?: readonly string[];
}

/** A round: the votes everybody has, then what was done about them. Amounts in 10^-decimals votes. */
export interface VoteRound {
  readonly tally: Readonly<Record<string, bigint>>;
  /** Votes that no longer stand behind anybody, what cutting off decimals left over included. */
  readonly exhausted: bigint;
  readonly elected: readonly string[];
  /** Whose surplus was passed on, or who was eliminated, at the end of the round. */
  readonly transferred: string | null;
  readonly eliminated: string | null;
}

export interface TransferableResult {
  /** In the order in which they were elected. */
  readonly elected: readonly string[];
  /** Votes that elect, in 10^-decimals votes. */
  readonly quota: bigint;
  readonly rounds: readonly VoteRound[];
  /** Whether the tie-break decided anything. */
  readonly drawn: boolean;
}

/**
 * Weighted inclusive Gregory with the whole Droop quota ⌊valid / (seats + 1)⌋ + 1 (Scottish Local Government Elections
 * Order 2011, schedule 1): the largest surplus first, every ballot of the elected passes on in proportion; without a
 * surplus whoever has least is eliminated. Ties: the latest earlier round that tells them apart, then the tie-break.
 *
 * @throws RangeError when there are not more than zero seats
 */
export function countTransferableVote(vote: TransferableVote): TransferableResult {
  if (!Number.isSafeInteger(vote.seats) || vote.seats < 1) throw new RangeError('there must be a seat');
  return new TransferableCount(vote).run();
}

class TransferableCount {
  private readonly parcels: VoteParcels;
  private readonly quota: bigint;
  private readonly elected: string[] = [];
  private readonly surplusOf = new Set<string>();
  private readonly rounds: VoteRound[] = [];
  private drawn = false;

  constructor(private readonly vote: TransferableVote) {
    const standing = [...vote.candidates, ...(vote.nobodies ?? [])];
    this.parcels = new VoteParcels(standing, vote.ballots, vote.decimals);
    const valid = vote.ballots.reduce(
      (sum, ballot) => sum + (firstOf(ballot, standing) ? ballot.count : 0),
      0,
    );
    this.quota = BigInt(Math.floor(valid / (vote.seats + 1)) + 1) * this.parcels.one;
  }

  run(): TransferableResult {
    while (this.elected.length < this.vote.seats && this.hopefuls().length > 0) this.round();
    return { elected: this.elected, quota: this.quota, rounds: this.rounds, drawn: this.drawn };
  }

  private round(): void {
    const tally = this.parcels.tally();
    const exhausted = this.parcels.exhausted();
    const now = this.electable();
    this.elected.push(...now);
    for (const one of now) {
      this.parcels.close(one);
      if (this.votesOf(one) > this.quota) this.surplusOf.add(one);
    }
    const done = this.elected.length >= this.vote.seats;
    const transferred = done ? null : this.extreme([...this.surplusOf], 1);
    const eliminated = done || transferred !== null || now.length > 0 ? null : this.weakest();
    this.rounds.push({ tally, exhausted, elected: now, transferred, eliminated });
    if (transferred !== null) {
      this.surplusOf.delete(transferred);
      this.parcels.passOn(transferred, this.votesOf(transferred) - this.quota);
    } else if (eliminated !== null) this.parcels.passOn(eliminated, this.votesOf(eliminated));
  }

  /** Who reached the quota, most votes first; everybody left when there are no more of them than seats. */
  private electable(): string[] {
    const open = this.vote.seats - this.elected.length;
    const hopefuls = this.hopefuls();
    const reached = hopefuls.filter((one) => this.votesOf(one) >= this.quota);
    const left = hopefuls.length <= open && this.surplusOf.size === 0 ? hopefuls : reached;
    const sorted: string[] = [];
    const rest = [...left];
    while (rest.length > 0 && sorted.length < open) {
      const best = this.extreme(rest, 1);
      if (best === null) break;
      sorted.push(...rest.splice(rest.indexOf(best), 1));
    }
    return sorted;
  }

  private weakest(): string | null {
    const nobodies = (this.vote.nobodies ?? []).filter((one) => this.parcels.stands(one));
    return this.extreme(nobodies.length > 0 ? nobodies : this.hopefuls(), -1);
  }

  private hopefuls(): string[] {
    return this.vote.candidates.filter((one) => this.parcels.stands(one));
  }

  private votesOf(one: string): bigint {
    return this.parcels.votesOf(one);
  }

  /** Whoever has most (1) or least (-1) now, else in the latest earlier round, else by the tie-break. */
  private extreme(among: readonly string[], sign: 1 | -1): string | null {
    let left = [...among];
    const history = [...this.rounds.map(({ tally }) => tally), this.parcels.tally()].reverse();
    for (const tally of history) {
      const amounts = left.map((one) => (tally[one] ?? 0n) * BigInt(sign));
      const most = amounts.reduce((best, amount) => (amount > best ? amount : best), amounts[0] ?? 0n);
      left = left.filter((_, index) => amounts[index] === most);
      if (left.length <= 1) return left[0] ?? null;
    }
    this.drawn = true;
    const order = inTieOrder(this.vote.candidates, this.vote.ties).filter((one) => left.includes(one));
    return order.at(sign === 1 ? 0 : -1) ?? left[0] ?? null;
  }
}
