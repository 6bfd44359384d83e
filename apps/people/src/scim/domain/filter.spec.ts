import { parseFilter } from './filter.js';

describe('a SCIM filter', () => {
  it.each([
    ['userName eq "a@b.c"', [{ attribute: 'username', value: 'a@b.c', where: [] }]],
    ['USERNAME Eq "A"', [{ attribute: 'username', value: 'A', where: [] }]],
    ['  externalId eq "x \\"y\\" \\u00e9"  ', [{ attribute: 'externalid', value: 'x "y" é', where: [] }]],
    ['active eq true', [{ attribute: 'active', value: true, where: [] }]],
    [
      'emails[type eq "work"].value eq "a@b.c"',
      [
        {
          attribute: 'emails.value',
          value: 'a@b.c',
          where: [{ attribute: 'type', value: 'work', where: [] }],
        },
      ],
    ],
    [
      'emails[type eq "work" and value eq "a@b.c"]',
      [
        {
          attribute: 'emails.value',
          value: 'a@b.c',
          where: [{ attribute: 'type', value: 'work', where: [] }],
        },
      ],
    ],
    [
      'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "a" and name.familyName eq "b"',
      [
        { attribute: 'username', value: 'a', where: [] },
        { attribute: 'name.familyname', value: 'b', where: [] },
      ],
    ],
    ['userName eq "a and b eq c"', [{ attribute: 'username', value: 'a and b eq c', where: [] }]],
  ])('reads %s', (filter, comparisons) => expect(parseFilter(filter)).toEqual(comparisons));

  it.each([
    '',
    ' ',
    'userName',
    'userName eq',
    'userName eq a',
    'userName eq "a',
    'userName eq "a" or 1=1',
    'userName eq "a" or userName eq "b"',
    'userName eq "a" and',
    'userName sw "a"',
    'userName pr',
    'not (userName eq "a")',
    '(userName eq "a")',
    `userName eq "a'; drop table person; --`,
    'emails[type eq "work"',
    'emails[type eq "work"].value',
    'emails[type eq "work"]',
    'emails[addresses[a eq "b"].c eq "d"].value eq "e"',
    'userName eq "a"userName eq "b"',
    `userName eq "${'a'.repeat(10_000)}"`,
    '('.repeat(10_000),
    'a['.repeat(400),
    Array.from({ length: 11 }, () => 'a eq "b"').join(' and '),
  ])('refuses %.60s within a moment', (filter) => {
    const startedMs = performance.now();
    expect(() => parseFilter(filter)).toThrow(expect.objectContaining({ scimType: 'invalidFilter' }));
    expect(performance.now() - startedMs).toBeLessThan(50);
  });
});
