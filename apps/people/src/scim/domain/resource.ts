import type { ScimObject } from './read-value.js';
import { enterpriseUrn, groupUrn, userUrn } from './scim-attributes.js';

/** When and how often a resource changed. Times are ISO 8601. */
export interface ResourceHistory {
  readonly version: number;
  readonly created: string;
  readonly lastModified: string;
}

/** A user as SCIM sees one: the document as it was sent, and what we know beside it. */
export interface UserResource extends ResourceHistory {
  readonly id: string;
  readonly active: boolean;
  readonly document: ScimObject;
  readonly groups: readonly { readonly value: string; readonly display: string }[];
}

export interface GroupResource extends ResourceHistory {
  readonly id: string;
  readonly displayName: string;
  readonly externalId: string | null;
  /** Undefined when they were not asked for. */
  readonly members?: readonly { readonly value: string; readonly display: string }[];
}

export const versionTag = (version: number): string => `W/"${version}"`;

export const userBody = ({ id, active, document, groups, ...history }: UserResource): ScimObject => ({
  schemas: [userUrn, ...(enterpriseUrn in document ? [enterpriseUrn] : [])],
  id,
  ...document,
  active,
  ...(groups.length > 0 ? { groups } : {}),
  meta: metaOf('User', id, history),
});

export const groupBody = ({
  id,
  displayName,
  externalId,
  members,
  ...history
}: GroupResource): ScimObject => ({
  schemas: [groupUrn],
  id,
  displayName,
  ...(externalId === null ? {} : { externalId }),
  ...(members ? { members: members.map((member) => ({ ...member, type: 'User' })) } : {}),
  meta: metaOf('Group', id, history),
});

/** `location` is a path; see `located`. */
const metaOf = (resourceType: 'User' | 'Group', id: string, history: ResourceHistory): ScimObject => ({
  resourceType,
  created: history.created,
  lastModified: history.lastModified,
  location: `/scim/v2/${resourceType}s/${id}`,
  version: versionTag(history.version),
});

/** The body of a list (RFC 7644 §3.4.2). Without hits `Resources` is empty, and the answer still 200. */
export const listBody = (
  resources: readonly ScimObject[],
  totalResults: number,
  place: { readonly startIndex?: number; readonly nextCursor?: string },
): ScimObject => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults,
  itemsPerPage: resources.length,
  ...place,
  Resources: resources,
});
