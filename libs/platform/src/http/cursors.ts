import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';

/** One page of a list. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/**
 * Opaque, signed page cursors. A cursor carries the position and a hash of the filter it was made for, so that a
 * changed filter or a cursor from elsewhere is a 400, never wrong rows.
 */
@Injectable()
export class Cursors {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = createHmac('sha256', secret).update('cursors').digest();
  }

  /** @param filter whatever decides which list this is: route, ids, filters, order, reader */
  write(position: readonly (string | number)[], filter: unknown): string {
    const body = Buffer.from(JSON.stringify([hashOf(filter), ...position])).toString('base64url');
    return `${body}.${this.sign(body)}`;
  }

  /** @throws DomainError invalid-cursor */
  read(cursor: string, filter: unknown): (string | number)[] {
    const [body = '', signature = ''] = cursor.split('.');
    const expected = Buffer.from(this.sign(body));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new DomainError('invalid-cursor');
    const [hash, ...position] = JSON.parse(Buffer.from(body, 'base64url').toString()) as (string | number)[];
    if (hash !== hashOf(filter))
      throw new DomainError('invalid-cursor', 'the cursor belongs to another list or filter');
    return position;
  }

  /**
   * Cuts a page from `limit + 1` rows: the extra row only tells that there is more.
   * @param positionOf sort key of a row, ending in its id
   */
  page<Item>(
    rows: Item[],
    limit: number,
    filter: unknown,
    positionOf: (item: Item) => (string | number)[],
  ): Page<Item> {
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? this.write(positionOf(last), filter) : null };
  }

  private sign(body: string): string {
    return createHmac('sha256', this.key).update(body).digest('base64url').slice(0, 22);
  }
}

const hashOf = (filter: unknown): string =>
  createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 12);
