import type { Cursors } from '@zwerm/platform/http/cursors';
import { listQueryOf, type ListQuery, type ScimQuery } from '../domain/list-query.js';
import type { ScimObject } from '../domain/read-value.js';
import { listBody } from '../domain/resource.js';

/** A list that can be asked for by position or by cursor. */
export interface ListPage {
  readonly query: ListQuery;
  /** The id after which the page begins; undefined for the first page and for positions. */
  readonly after: string | undefined;
  readonly body: (resources: readonly ScimObject[], total: number) => ScimObject;
}

/** @throws InvalidFilter, InvalidValue, DomainError invalid-cursor */
export function listPageOf(given: ScimQuery, list: 'users' | 'groups', cursors: Cursors): ListPage {
  const query = listQueryOf(given);
  const filter = [list, query.filter];
  const after = query.cursor ? String(cursors.read(query.cursor, filter)[0]) : undefined;
  const nextCursorAfter = (resources: readonly ScimObject[]): { nextCursor?: string } => {
    const last = resources.length < query.count ? undefined : resources.at(-1);
    return last ? { nextCursor: cursors.write([String(last['id'])], filter) } : {};
  };
  return {
    query,
    after,
    body: (resources, total) =>
      listBody(
        resources,
        total,
        query.cursor === undefined ? { startIndex: query.startIndex } : nextCursorAfter(resources),
      ),
  };
}
