import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ApiClient, eventually, type Answer } from '../api-client.js';

export type LinkKind = 'first-administrator' | 'invitation' | 'register' | 'reset-password';

export interface Door {
  readonly kind: LinkKind;
  readonly operation: string;
  readonly use: (url: string, token: string, more?: object) => Promise<Answer>;
  /** What whoever comes with a link of another kind, or with none of ours, is told. */
  readonly refusal: readonly [number, string];
}

const password = 'correct horse battery staple';
const post = (url: string, at: string, body: object): Promise<Answer> =>
  ApiClient.stranger(url).call('POST', at, body);
let newcomers = 0;

/** Every place where a link from a mail or from the terminal is worth something. */
export const doors: readonly Door[] = [
  {
    kind: 'first-administrator',
    operation: 'POST /first-administrator',
    use: (url, token, more = {}) => {
      const email = `first${++newcomers}@evil.example`;
      return post(url, '/first-administrator', { token, displayName: 'First', email, password, ...more });
    },
    refusal: [410, 'link-used'],
  },
  {
    kind: 'invitation',
    operation: 'POST /invitations/look-up',
    use: (url, token, more = {}) => post(url, '/invitations/look-up', { token, ...more }),
    refusal: [404, 'not-found'],
  },
  {
    kind: 'invitation',
    operation: 'POST /invitations/accept',
    use: (url, token, more = {}) =>
      post(url, '/invitations/accept', { token, displayName: 'Newcomer', password, ...more }),
    refusal: [404, 'not-found'],
  },
  {
    kind: 'register',
    operation: 'POST /self-registrations/confirm',
    use: (url, token, more = {}) =>
      post(url, '/self-registrations/confirm', { token, displayName: 'Newcomer', password, ...more }),
    refusal: [404, 'not-found'],
  },
  {
    kind: 'reset-password',
    operation: 'POST /passwords',
    use: (url, token, more = {}) => post(url, '/passwords', { token, password, ...more }),
    refusal: [410, 'link-used'],
  },
];

/** The secrets of links of one kind in the mails to an address, in no order. */
export async function tokensMailed(folder: string, kind: LinkKind, to: string): Promise<string[]> {
  const mails = path.join(folder, 'mail');
  const names = (await readdir(mails).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(mails, name), 'utf8')));
  const link = new RegExp(`/${kind}#([\\w-]{43})`);
  return texts
    .filter((text) => new RegExp(`^To: .*${to}`, 'im').test(text))
    .flatMap((text) => link.exec(text.replaceAll('=\r\n', ''))?.[1] ?? []);
}

/** The secret of the link in the one mail of its kind to an address that is not known yet. */
export async function tokenMailed(
  folder: string,
  kind: LinkKind,
  to: string,
  known: readonly string[] = [],
): Promise<string> {
  const fresh = async (): Promise<string[]> =>
    (await tokensMailed(folder, kind, to)).filter((token) => !known.includes(token));
  const [token] = await eventually(fresh, ({ length }) => length > 0);
  return token!;
}

/** What somebody makes of a link in the hope that it says more, and what could be no link at all. */
export function editionsOf(token: string): { edited: string[]; malformed: string[] } {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const flipped = [...token].map((letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  const claims = { role: 'administrator', kind: 'employee', email: 'me@evil.example', exp: 4_102_444_800 };
  return {
    edited: [
      `${token}x`,
      token.slice(0, -1),
      flipped.join(''),
      [...token].reverse().join(''),
      `${token}=`,
      `${token}#kind=employee`,
      `${token}&role=administrator`,
      `${part({ alg: 'none' })}.${part({ exp: 1 })}.`,
      `${token}.${part({ r: 1 })}`,
      Buffer.from(token, 'base64url').toString('hex'),
      '%',
      "' or true --",
    ],
    malformed: [`${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`, '', ' ', token.repeat(3)],
  };
}

/** What a newcomer would like their invitation to say. @param id of somebody who is more than they are */
export const wishesOf = (id: string): Record<string, unknown> => ({
  kind: 'employee',
  role: 'administrator',
  roles: ['administrator'],
  email: 'me@evil.example',
  sponsorId: randomUUID(),
  unitId: randomUUID(),
  groupIds: [randomUUID()],
  audience: { everyone: true },
  endsOn: '2199-01-01',
  expiresAt: '2199-01-01T00:00:00Z',
  language: 'en',
  invitedBy: id,
  personId: id,
  id,
  active: true,
  tenantId: 'other',
});
