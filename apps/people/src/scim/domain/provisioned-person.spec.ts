import { personOf } from './provisioned-person.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('what a SCIM user says of a person', () => {
  it('is who they are and where they work', () => {
    const document = {
      userName: 'Noor@Polder.example',
      externalId: 'X1',
      displayName: 'Noor de Vries',
      name: { givenName: 'Noor', familyName: 'de Vries' },
      title: 'Monteur',
      preferredLanguage: 'nl-NL',
      emails: [
        { type: 'home', value: 'noor@home.example', primary: true },
        { type: 'work', value: 'Noor@Polder.example' },
      ],
      [enterprise]: { department: 'Storingsdienst', division: 'Netbeheer', manager: { value: 'm' } },
    };
    expect(personOf(document)).toEqual({
      userName: 'Noor@Polder.example',
      externalId: 'X1',
      email: 'Noor@Polder.example',
      displayName: 'Noor de Vries',
      givenName: 'Noor',
      familyName: 'de Vries',
      jobTitle: 'Monteur',
      kind: 'employee',
      language: 'nl',
      department: 'Storingsdienst',
      division: 'Netbeheer',
      manager: 'm',
    });
  });

  it('is an employee unless it says partner, customer or guest', () => {
    const kind = (userType?: string) => personOf({ userName: 'a', ...(userType ? { userType } : {}) }).kind;
    expect([undefined, 'Member', 'Employee', 'administrator', 'leadership'].map(kind)).toEqual(
      Array.from({ length: 5 }, () => 'employee'),
    );
    expect(['Partner', 'customer', 'Guest'].map(kind)).toEqual(['partner', 'customer', 'partner']);
  });

  it('has a name to show, whatever was sent', () => {
    const name = (document: object) => personOf({ userName: 'u', ...document }).displayName;
    expect(name({ name: { formatted: 'F', givenName: 'G' } })).toBe('F');
    expect(name({ name: { givenName: 'G', familyName: 'H' } })).toBe('G H');
    expect(name({})).toBe('u');
    expect(() => personOf({})).toThrow(expect.objectContaining({ scimType: 'invalidValue' }));
  });

  it('says nothing of a language that is not ours', () => {
    const language = (document: object) => personOf({ userName: 'u', ...document }).language;
    expect(['en-US', 'EN', 'nl_BE', 'de-DE', 'nederlands'].map((locale) => language({ locale }))).toEqual([
      'en',
      'en',
      'nl',
      null,
      null,
    ]);
    expect(language({ locale: 'en-US', preferredLanguage: 'nl' })).toBe('nl');
  });
});
