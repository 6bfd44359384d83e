import { holds, project, projectionOf } from './projection.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const resource = {
  schemas: ['s'],
  id: '1',
  userName: 'u',
  name: { givenName: 'G', familyName: 'F' },
  emails: [{ type: 'work', value: 'v' }],
  [enterprise]: { department: 'D', division: 'E' },
  meta: { version: 'W/"1"' },
};
const of = (query: Record<string, string>): object => project(resource, projectionOf(query));

describe('the attributes of an answer', () => {
  it('are all of them unless asked otherwise', () => expect(of({})).toEqual(resource));

  it('are those asked for, in any case, beside what is always there', () => {
    const { schemas, id, meta } = resource;
    expect(of({ attributes: 'USERNAME, name.givenName' })).toEqual({
      schemas,
      id,
      userName: 'u',
      name: { givenName: 'G' },
      meta,
    });
    expect(of({ attributes: `${enterprise}:department` })).toEqual({
      schemas,
      id,
      [enterprise]: { department: 'D' },
      meta,
    });
    expect(of({ attributes: 'emails.value' })).toMatchObject({ emails: [{ value: 'v' }] });
  });

  it('are all but the excluded, of which schemas, id and meta never are', () => {
    const { emails: _emails, ...rest } = resource;
    expect(of({ excludedAttributes: 'emails,id,schemas,name.givenName' })).toEqual({
      ...rest,
      name: { familyName: 'F' },
    });
  });

  it('tell beforehand whether members must be read', () => {
    expect(holds(projectionOf({}), 'members')).toBe(true);
    expect(holds(projectionOf({ excludedAttributes: 'members' }), 'members')).toBe(false);
    expect(holds(projectionOf({ attributes: 'displayName' }), 'members')).toBe(false);
    expect(holds(projectionOf({ attributes: 'members.value' }), 'members')).toBe(true);
  });
});
