import { Injectable } from '@nestjs/common';
import { LogEntriesRepository } from '../persistence/log-entries.repository.js';

/** Entries of the log in order, each as base64; a ballot's says nothing without the nonce of its owner. */
export interface EntryPage {
  readonly items: { readonly index: number; readonly leaf: string }[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
}

const perPage = 1_000;

/** Gives an auditor the whole log, so that they can compute its tree themselves. */
@Injectable()
export class ListEntries {
  constructor(private readonly entries: LogEntriesRepository) {}

  /** @param from index of the first entry wanted */
  async execute(from: number): Promise<EntryPage> {
    const found = await this.entries.page(from, perPage);
    const items = found.map(({ index, leaf }) => ({ index, leaf: leaf.toString('base64') }));
    return { items, next: items.length === perPage ? from + perPage : null };
  }
}
