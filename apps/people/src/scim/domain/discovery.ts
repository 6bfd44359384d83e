import { mostResults } from './list-query.js';
import type { ScimObject } from './read-value.js';
import {
  enterpriseAttributes,
  enterpriseUrn,
  groupAttributes,
  groupUrn,
  userAttributes,
  userUrn,
  type ScimAttribute,
} from './scim-attributes.js';

const schemaUrn = 'urn:ietf:params:scim:schemas:core:2.0:';

/** What this server can do (RFC 7643 §5, cursor paging as in RFC 9865). */
export const serviceProviderConfig: ScimObject = {
  schemas: [`${schemaUrn}ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostResults },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  pagination: { cursor: true, index: true, defaultPaginationMethod: 'index', maxPageSize: mostResults },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'SCIM token',
      description: 'A bearer token that an administrator makes for the identity provider.',
      specUri: 'https://www.rfc-editor.org/rfc/rfc6750',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: '/scim/v2/ServiceProviderConfig' },
};

const resourceType = (name: 'User' | 'Group', schema: string, extensions: readonly string[]): ScimObject => ({
  schemas: [`${schemaUrn}ResourceType`],
  id: name,
  name,
  endpoint: `/${name}s`,
  description: name === 'User' ? 'A person' : 'A group of people',
  schema,
  ...(extensions.length > 0
    ? { schemaExtensions: extensions.map((extension) => ({ schema: extension, required: false })) }
    : {}),
  meta: { resourceType: 'ResourceType', location: `/scim/v2/ResourceTypes/${name}` },
});

export const resourceTypes: readonly ScimObject[] = [
  resourceType('User', userUrn, [enterpriseUrn]),
  resourceType('Group', groupUrn, []),
];

const schema = (
  id: string,
  name: string,
  description: string,
  attributes: readonly ScimAttribute[],
): ScimObject => ({
  schemas: [`${schemaUrn}Schema`],
  id,
  name,
  description,
  attributes: attributes.map(describe),
  meta: { resourceType: 'Schema', location: `/scim/v2/Schemas/${id}` },
});

/** Every characteristic is written out: no nulls, and nothing left to a reader's defaults. */
function describe(attribute: ScimAttribute): ScimObject {
  const { name, type, description, subAttributes } = attribute;
  return {
    name,
    type,
    multiValued: attribute.multiValued ?? false,
    description,
    required: attribute.required ?? false,
    caseExact: attribute.caseExact ?? false,
    mutability: attribute.readOnly ? 'readOnly' : 'readWrite',
    returned: 'default',
    uniqueness: attribute.uniqueness ?? 'none',
    ...(subAttributes ? { subAttributes: subAttributes.map(describe) } : {}),
  };
}

export const schemas: readonly ScimObject[] = [
  schema(userUrn, 'User', 'A person', userAttributes),
  schema(groupUrn, 'Group', 'A group of people', groupAttributes),
  schema(enterpriseUrn, 'EnterpriseUser', 'Where a person works', enterpriseAttributes),
];
