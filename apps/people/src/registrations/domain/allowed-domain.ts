const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** Where anybody can have an address. A domain among these is nobody's own. */
const publicProviders = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.nl',
  'live.com',
  'live.nl',
  'yahoo.com',
  'icloud.com',
  'proton.me',
  'protonmail.com',
  'ziggo.nl',
  'kpnmail.nl',
  'xs4all.nl',
]);

/** Whether an organisation can let in everybody with an address on this domain. */
export function isOwnDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every((each) => label.test(each)) && !publicProviders.has(domain);
}

/** `noor@Example.org` → `example.org` */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
