/** What is kept of a signal to send it again. */
export interface KeptSignal {
  /** `<epoch>-<number>`, the id of the event in the stream. */
  readonly id: string;
  readonly topic: string;
  readonly event: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

const idShape = /^([a-z0-9]{1,32})-(\d{1,15})$/;

/**
 * The last signals of this process, so that a stream that broke off can go on where it was. The epoch names the
 * process: numbers of another one mean nothing here.
 */
export class SignalHistory {
  private readonly kept: KeptSignal[] = [];
  private last = 0;

  /** @param size how many signals are kept */
  constructor(
    private readonly epoch: string,
    private readonly size = 1_000,
  ) {}

  /** Id of the newest signal, also before there is any. */
  get newestId(): string {
    return `${this.epoch}-${this.last}`;
  }

  add(signal: Omit<KeptSignal, 'id'>): KeptSignal {
    const kept = { ...signal, id: `${this.epoch}-${++this.last}` };
    this.kept.push(kept);
    if (this.kept.length > this.size) this.kept.shift();
    return kept;
  }

  /**
   * What a stream missed since the id it saw last.
   * @returns undefined when that cannot be known: another process, too long ago, or no id of ours
   */
  since(lastId: string): KeptSignal[] | undefined {
    const [, epoch, text] = idShape.exec(lastId) ?? [];
    const number = Number(text);
    const oldest = this.last - this.kept.length;
    if (epoch !== this.epoch || number > this.last || number < oldest) return undefined;
    return this.kept.slice(number - oldest);
  }
}
