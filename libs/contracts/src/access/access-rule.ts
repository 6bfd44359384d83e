import type { ScopeKind } from '@zwerm/domain/scope';
import type { Permission } from '../permissions.js';
import type { LimitName } from './limits.js';

/** An operation of the public API below `/api/v1`, as OpenAPI writes it: `PATCH /challenges/{id}`. */
export type Operation = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/** What the thing in the path must be to the caller, in words: the page "who may do what" shows them. */
export const relations = {
  own: 'only what is one’s own; nothing of anybody else is there (404)',
  seen: 'what the caller may see: as audience, as sponsor or because they manage it; anything else is not there (404)',
  author: 'only its author; anybody else who sees it is refused (403), and who does not see it hears 404',
  authors:
    'only those who wrote it; anybody else who sees it is refused (403), and who does not see it hears 404',
  sponsor: 'its sponsor, and whoever has the permission for all; anybody else who sees it is refused (403)',
} as const;
export type Relation = keyof typeof relations;

/** Who may do one operation. What it does not say is refused. */
export interface AccessRule {
  /** The permission that lets somebody in; `public` is without signing in. */
  readonly needs: Permission | 'public';
  /** On what; anything when left out. */
  readonly relation?: Relation;
  /** The permission with which it may also be done to what is somebody else's; nobody may when left out. */
  readonly beyond?: Permission;
  /**
   * A role held within one of these lets in as well. When the id in the path is of that kind the guard compares it;
   * otherwise the use case must ask `mayIn`.
   */
  readonly within?: readonly ScopeKind[];
  /** Only in a session, never with an access token: 403. */
  readonly isForSessions?: boolean;
  /** Whoever is somebody's delegate is let in as well; the use case must ask for whom. */
  readonly byDelegates?: boolean;
  /**
   * For an administrator who looks at the app as somebody else: `hidden` is refused (403) and `allowed` may be done
   * even so; when left out reading is allowed and writing refused.
   */
  readonly whileViewingAs?: 'hidden' | 'allowed';
  /** How often it may be asked for; as often as anybody likes when left out. */
  readonly limit?: LimitName;
  /** Body and query with which the tests ask: good enough to reach the question of right. Nothing when left out. */
  readonly body?: object;
  readonly query?: string;
}

/** The operations of one service. */
export type AccessRules = Readonly<Record<Operation, AccessRule>>;

/** An id that nothing has, for the examples. */
export const nowhere = '5f0c6c0e-7b1a-4f6d-9a51-3d2f6e7c8b90';
