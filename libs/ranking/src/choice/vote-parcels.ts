/** Equal ballots of a transferable vote: how many, and whom they name, first choice first. */
export interface Transferable {
  readonly count: number;
  readonly choices: readonly string[];
}

interface Parcel {
  readonly count: bigint;
  readonly choices: readonly string[];
  /** What each of its ballots is worth. */
  readonly value: bigint;
}

/** The first choice of a ballot among those standing. */
export function firstOf(
  { choices }: Pick<Transferable, 'choices'>,
  standing: readonly string[],
): string | undefined {
  return choices.find((choice) => standing.includes(choice));
}

/** Who holds which ballots in a transferable vote; values in whole 10^-decimals votes, so that nothing is lost unseen. */
export class VoteParcels {
  /** The value of one whole vote. */
  readonly one: bigint;
  private readonly held = new Map<string, Parcel[]>();
  private readonly votes = new Map<string, bigint>();
  private readonly standing: Set<string>;
  private out = 0n;

  constructor(candidates: readonly string[], ballots: readonly Transferable[], decimals: number) {
    this.one = 10n ** BigInt(decimals);
    this.standing = new Set(candidates);
    for (const one of candidates) this.votes.set(one, 0n);
    for (const { count, choices } of ballots) this.give({ count: BigInt(count), choices, value: this.one });
  }

  tally(): Record<string, bigint> {
    return Object.fromEntries(this.votes);
  }

  exhausted(): bigint {
    return this.out;
  }

  votesOf(candidate: string): bigint {
    return this.votes.get(candidate) ?? 0n;
  }

  stands(candidate: string): boolean {
    return this.standing.has(candidate);
  }

  /** The candidate takes no more votes: elected. */
  close(candidate: string): void {
    this.standing.delete(candidate);
  }

  /** Passes `amount` of a candidate's votes on, every ballot in proportion and cut off; the rest stays behind. */
  passOn(candidate: string, amount: bigint): void {
    this.close(candidate);
    const all = this.votesOf(candidate);
    const parcels = this.held.get(candidate) ?? [];
    this.held.delete(candidate);
    if (amount === all) this.votes.delete(candidate);
    else this.votes.set(candidate, all - amount);
    let passed = 0n;
    for (const { count, choices, value } of parcels) {
      const part = all === 0n ? 0n : (value * amount) / all;
      passed += count * part;
      this.give({ count, choices, value: part });
    }
    this.out += amount - passed;
  }

  private give(parcel: Parcel): void {
    const amount = parcel.count * parcel.value;
    const to = parcel.choices.find((choice) => this.standing.has(choice));
    if (to === undefined) {
      this.out += amount;
      return;
    }
    const held = this.held.get(to);
    if (held) held.push(parcel);
    else this.held.set(to, [parcel]);
    this.votes.set(to, this.votesOf(to) + amount);
  }
}
