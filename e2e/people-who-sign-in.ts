import { approveAll } from './access-matrix-people.js';
import { ApiClient } from './api-client.js';
import type { Logins } from './launch-to-ranking.js';
import { zwerm } from './suite-process.js';

const password = 'correct horse battery staple';

/**
 * Fills an empty installation the way its operator would: a one-time link makes the administrator, who registers a
 * second one, a leader and some employees.
 * @param environment finds the installation's database
 */
export async function enrol(
  url: string,
  environment: Record<string, string>,
  voters: number,
): Promise<Logins> {
  const { code, output } = await zwerm(['admin', 'link', '--url', url], environment);
  const token = /first-administrator#(\S+)/.exec(output)?.[1];
  if (code !== 0 || !token) throw new Error(`no link: ${output}`);
  const email = 'beheer@polderlicht.example';
  const person = { displayName: 'Beheer', email, password, language: 'nl' };
  await ApiClient.stranger(url).ok('POST', '/first-administrator', {
    token,
    displayName: 'Beheer',
    email,
    password,
  });
  const administrator = await ApiClient.signedIn(url, email, password);
  const register = async (name: string, roles: string[]): Promise<{ email: string; password: string }> => {
    const login = { email: `${name}@polderlicht.example`, password };
    await administrator.ok('POST', '/people', {
      ...person,
      ...login,
      displayName: name,
      kind: 'employee',
      roles,
    });
    return login;
  };
  // Leadership takes two administrators, of whom the only one appoints the second alone.
  const second = await register('beheer2', ['administrator']);
  const leader = await register('leader', ['leadership']);
  await approveAll(await ApiClient.signedIn(url, second.email, password));
  const logins: { email: string; password: string }[] = [];
  for (let number = 1; number <= voters; number++) logins.push(await register(`voter${number}`, []));
  return { leader, voters: logins };
}
