import { patchOperationsOf } from './patch-operations.js';
import { patchUser } from './patch-user.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const work = { type: 'work', value: 'a@b.c', primary: true };
const before = { userName: 'a', title: 'Monteur', emails: [work], name: { givenName: 'A', familyName: 'B' } };

const patched = (...operations: object[]): Record<string, unknown> =>
  patchUser(before, patchOperationsOf({ Operations: operations })).document;
const refusal = (...operations: unknown[]): unknown => {
  try {
    patchUser(before, patchOperationsOf({ Operations: operations }));
  } catch (error) {
    return (error as { scimType?: string }).scimType;
  }
  return 'none';
};

describe('a PATCH of a user', () => {
  it('takes the op in any case, and booleans as texts', () => {
    for (const [op, value] of [
      ['Replace', 'False'],
      ['replace', false],
      ['REPLACE', 'false'],
      ['Add', 'FALSE'],
    ])
      expect(patched({ op, path: 'active', value })).toMatchObject({ active: false });
    expect(refusal({ op: 'replace', path: 'active', value: 'no' })).toBe('invalidValue');
    expect(refusal({ op: 'replace', path: 'active', value: 0 })).toBe('invalidValue');
  });

  it('applies several operations one after the other', () => {
    const steps = [
      { op: 'Replace', path: 'title', value: 'First' },
      { op: 'Remove', path: 'title' },
      { op: 'Add', path: 'title', value: 'Last' },
    ];
    expect(patched(...steps)['title']).toBe('Last');
    expect(patched(...[...steps].reverse())).not.toMatchObject({ title: 'Last' });
  });

  it('takes values without a path, also with dots and schemas in their names', () => {
    const value = {
      active: false,
      'name.givenName': 'C',
      [`${enterprise}:department`]: 'D',
      [enterprise]: { costCenter: '7' },
      emails: [{ type: 'work', value: 'x@y.z' }],
    };
    expect(patched({ op: 'replace', value })).toEqual({
      ...before,
      active: false,
      name: { givenName: 'C', familyName: 'B' },
      [enterprise]: { department: 'D', costCenter: '7' },
      emails: [{ type: 'work', value: 'x@y.z' }],
    });
  });

  it('changes the entry that the brackets choose, or makes it when there is none', () => {
    const path = 'emails[type eq "work"].value';
    expect(patched({ op: 'Replace', path, value: 'x@y.z' })['emails']).toEqual([{ ...work, value: 'x@y.z' }]);
    expect(patched({ op: 'Add', path: 'emails[type eq "home"].value', value: 'x@y.z' })['emails']).toEqual([
      work,
      { type: 'home', value: 'x@y.z' },
    ]);
    expect(patched({ op: 'Remove', path })).not.toHaveProperty('emails');
    expect(patched({ op: 'Remove', path: 'emails[type eq "work"]' })).not.toHaveProperty('emails');
    expect(
      patched({ op: 'Replace', path: 'emails[primary eq "True"].value', value: 'x@y.z' })['emails'],
    ).toEqual([{ ...work, value: 'x@y.z' }]);
  });

  it('takes the manager as a text and as an object, with or without null for the reference', () => {
    const path = `${enterprise}:manager`;
    for (const value of ['m', { value: 'm' }, { value: 'm', $ref: null, displayName: null }])
      expect(patched({ op: 'Add', path, value })[enterprise]).toEqual({ manager: { value: 'm' } });
    expect(patched({ op: 'Add', path: `${path}.value`, value: 'm' })[enterprise]).toEqual({
      manager: { value: 'm' },
    });
    const both = [
      { op: 'Add', path, value: 'm' },
      { op: 'Remove', path },
    ];
    expect(patched(...both)).not.toHaveProperty([enterprise]);
  });

  it('lets null and an empty text take a value away', () => {
    for (const value of [null, '', []])
      expect(patched({ op: 'replace', path: 'title', value })).not.toHaveProperty('title');
  });

  it('passes over what SCIM knows and we do not keep: roles above all', () => {
    const { document, notKept } = patchUser(
      before,
      patchOperationsOf({
        Operations: [
          { op: 'Add', path: 'roles[primary eq "True"].value', value: 'administrator' },
          { op: 'Replace', path: 'entitlements', value: [{ value: 'admin' }] },
          { op: 'Replace', path: `${enterprise}:employeeNumber`, value: '701984' },
          { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '06' },
          { op: 'replace', value: { id: 'other', groups: [{ value: 'g' }], schemas: [] } },
        ],
      }),
    );
    expect(document).toEqual(before);
    expect(notKept).toContain('roles[primary eq "True"].value');
    expect(notKept).toContain('entitlements');
  });

  it('refuses what SCIM does not know, instead of saying yes and doing nothing', () => {
    expect(refusal({ op: 'replace', path: 'isAdmin', value: true })).toBe('invalidPath');
    expect(refusal({ op: 'replace', value: { isAdmin: true } })).toBe('invalidPath');
    expect(
      refusal({ op: 'replace', path: 'urn:ietf:params:scim:schemas:extension:x:2.0:User:y', value: 1 }),
    ).toBe('invalidPath');
    for (const path of [
      'emails[',
      'emails[type eq "work"',
      'a b',
      '..',
      'userName.x',
      'emails[type sw "w"].value',
    ])
      expect([path, refusal({ op: 'replace', path, value: 'x' })]).toEqual([path, 'invalidPath']);
  });

  it.each([
    ['move', 'invalidSyntax'],
    ['', 'invalidSyntax'],
    [undefined, 'invalidSyntax'],
  ])('refuses the op %s', (op, scimType) =>
    expect(refusal({ op, path: 'title', value: 'x' })).toBe(scimType),
  );

  it('refuses operations that are none', () => {
    expect(refusal()).toBe('invalidSyntax');
    expect(refusal([[]])).toBe('invalidSyntax');
    expect(refusal(null)).toBe('invalidSyntax');
    expect(refusal({ op: 'remove' })).toBe('noTarget');
    expect(refusal({ op: 'replace', value: 'x' })).toBe('invalidSyntax');
    expect(refusal({ op: 'replace', path: 5, value: 'x' })).toBe('invalidSyntax');
    expect(refusal({ op: 'replace', value: JSON.parse('{"__proto__":{"active":false}}') as object })).toBe(
      'invalidSyntax',
    );
  });
});
