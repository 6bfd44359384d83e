import { randomUUID } from 'node:crypto';
import { groupChangesOf, readGroup } from './group-changes.js';
import { patchOperationsOf } from './patch-operations.js';

const [a, b] = [randomUUID(), randomUUID()];
const changesOf = (...operations: object[]) =>
  groupChangesOf(patchOperationsOf({ Operations: operations })).changes;
const refused = (scimType: string) => expect.objectContaining({ scimType });

describe('a PATCH of a group', () => {
  it('reads the members of Entra ID, with null for their reference', () => {
    const value = [{ $ref: null, value: a.toUpperCase() }];
    expect(changesOf({ op: 'Add', path: 'members', value })).toEqual([{ kind: 'add', personIds: [a] }]);
    expect(changesOf({ op: 'Remove', path: 'members', value })).toEqual([{ kind: 'remove', personIds: [a] }]);
  });

  it('reads the members of Okta, in brackets and as a whole', () => {
    expect(changesOf({ op: 'remove', path: `members[value eq "${a}"]` })).toEqual([
      { kind: 'remove', personIds: [a] },
    ]);
    expect(changesOf({ op: 'replace', value: { id: 'x', members: [{ value: a }, { value: b }] } })).toEqual([
      { kind: 'replace', personIds: [a, b] },
    ]);
    expect(changesOf({ op: 'replace', path: 'members', value: [] })).toEqual([
      { kind: 'replace', personIds: [] },
    ]);
  });

  it('keeps the order of the operations', () =>
    expect(
      changesOf(
        { op: 'remove', path: 'members' },
        { op: 'add', path: 'members', value: [{ value: b }] },
        { op: 'replace', path: 'displayName', value: ' Kept as sent ' },
        { op: 'remove', path: 'externalId' },
      ),
    ).toEqual([
      { kind: 'remove-all' },
      { kind: 'add', personIds: [b] },
      { kind: 'rename', displayName: ' Kept as sent ' },
      { kind: 'set-external-id', externalId: null },
    ]));

  it('refuses members that are no users, groups in groups, and what nobody knows', () => {
    expect(() => changesOf({ op: 'add', path: 'members', value: [{ value: '1' }] })).toThrow(
      refused('invalidValue'),
    );
    expect(() => changesOf({ op: 'add', path: 'members', value: [{ value: a, type: 'Group' }] })).toThrow(
      refused('invalidValue'),
    );
    expect(() => changesOf({ op: 'replace', path: 'owner', value: a })).toThrow(refused('invalidPath'));
    expect(() => changesOf({ op: 'add', path: `members[value eq "${a}"]`, value: 1 })).toThrow(
      refused('invalidPath'),
    );
    expect(() => changesOf({ op: 'remove', path: 'displayName' })).toThrow(refused('invalidValue'));
  });
});

describe('a whole group', () => {
  it('is empty where it says nothing', () =>
    expect(readGroup({ displayName: 'Crew' }).changes).toEqual([
      { kind: 'rename', displayName: 'Crew' },
      { kind: 'set-external-id', externalId: null },
      { kind: 'replace', personIds: [] },
    ]));

  it('needs a name', () => expect(() => readGroup({ displayName: ' ' })).toThrow(refused('invalidValue')));
});
