import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { openCheckpoint } from '@zwerm/platform/transparency-log/checkpoint';
import { begun, handedOver, type LogKey } from '@zwerm/platform/transparency-log/log-keys';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { InvalidNote } from '@zwerm/platform/transparency-log/signed-note';
import { LogKeyUnknown } from '../domain/log.errors.js';
import { keyLeaf } from './leaves.js';
import type { SignedHead } from './log-tree.repository.js';

/** Which key signed the log from which size on. */
@Injectable()
export class LogKeysRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly signer: LogSigner,
  ) {}

  /** All keys, the oldest first; at least one. */
  async all(): Promise<LogKey[]> {
    const keys = await this.recorded();
    return keys.length > 0 ? keys : [begun(0, this.signer)];
  }

  /**
   * Lets the key of this process take over where the log was the key's before; for whoever has the turn.
   * @throws LogKeyUnknown when this key may not sign what comes after the head
   */
  async takeOver(head: SignedHead): Promise<void> {
    const { signer } = this;
    const keys = await this.recorded();
    const present = keys.at(-1) ?? (await this.begin(head));
    if (present.verifierKey === signer.verifierKey) return;
    const isRetired = keys.some(({ verifierKey }) => verifierKey === signer.verifierKey);
    if (isRetired) throw new LogKeyUnknown();
    if (signer.before === 'lost') await this.add(begun(head.size, signer));
    else if (signer.before?.verifierKey === present.verifierKey)
      await this.add(handedOver(head.size, signer.before, signer));
    else throw new LogKeyUnknown();
  }

  /** Records which key has signed so far, when nothing says so yet. */
  private async begin(head: SignedHead): Promise<LogKey> {
    const { before } = this.signer;
    const first = [this.signer, ...(before instanceof LogSigner ? [before] : [])].find(({ verifierKey }) =>
      isSignedBy(verifierKey, head.note),
    );
    if (!first) throw new LogKeyUnknown();
    const key = begun(0, first);
    await this.add(key);
    return key;
  }

  private async recorded(): Promise<LogKey[]> {
    const rows: (Omit<LogKey, 'since'> & { since: string })[] = await this.transactions.manager.query(
      'select since, verifier_key as "verifierKey", handover from log_key order by log_key.since',
    );
    return rows.map((row) => ({ ...row, since: Number(row.since) }));
  }

  /** Each change of keys is an entry of the log as well. */
  private async add({ since, verifierKey, handover }: LogKey): Promise<void> {
    const { manager } = this.transactions;
    await manager.query('insert into log_key (since, verifier_key, handover) values ($1, $2, $3)', [
      since,
      verifierKey,
      handover,
    ]);
    if (since === 0) return;
    const leaf = keyLeaf(since, verifierKey, handover);
    await manager.query('insert into log_entry (leaf) values ($1)', [leaf]);
  }
}

function isSignedBy(verifierKey: string, note: string): boolean {
  try {
    openCheckpoint(note, verifierKey);
    return true;
  } catch (error) {
    if (error instanceof InvalidNote) return false;
    throw error;
  }
}
