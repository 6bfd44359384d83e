import { domainOf, isOwnDomain } from './allowed-domain.js';

describe('an allowed domain', () => {
  it.each(['example.org', 'net.polderlicht.example', 'xn--bcher-kva.example'])('may be %s', (domain) =>
    expect(isOwnDomain(domain)).toBe(true),
  );

  it.each(['nl', 'gmail.com', 'a..b', '-a.nl', 'a b.nl', '*.nl', '', '.', 'a.nl/', 'é.nl'])(
    'is never %j',
    (domain) => expect(isOwnDomain(domain)).toBe(false),
  );

  it('is what comes behind the last @', () => expect(domainOf('"a@b"@Example.ORG')).toBe('example.org'));
});
