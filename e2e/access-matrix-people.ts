import { personKinds, roles, type PersonKind, type Role } from '@zwerm/domain/role';
import { ApiClient, eventually } from './api-client.js';
import type { SuiteProcess } from './suite-process.js';

const password = 'correct horse battery staple';
const emailOf = (name: string): string => `${name}@polderlicht.example`;
const isKind = (role: Role): role is PersonKind => (personKinds as readonly Role[]).includes(role);

export const signIn = (url: string, name: Role | 'owner'): Promise<ApiClient> =>
  ApiClient.signedIn(url, emailOf(name), password);

/**
 * Fills an empty suite with one person per role, and an owner who has all roles at once.
 * A role that is no kind is had by an employee, because everybody is of a kind.
 */
export async function onePersonPerRole({ url, output }: SuiteProcess): Promise<void> {
  const first = await firstAdministrator(url, output());
  const register = (name: string, kind: PersonKind, extra: readonly Role[]): Promise<unknown> =>
    first.ok('POST', '/people', {
      displayName: name,
      email: emailOf(name),
      password,
      kind,
      language: 'nl',
      roles: extra,
    });
  // The only administrator appoints the second one alone; whatever else is grave takes both from then on.
  await register('administrator', 'employee', ['administrator']);
  const others = roles.filter((role) => role !== 'administrator');
  await Promise.all(
    others.map((role) => (isKind(role) ? register(role, role, []) : register(role, 'employee', [role]))),
  );
  await register(
    'owner',
    'employee',
    roles.filter((role) => !isKind(role)),
  );
  await approveAll(await signIn(url, 'administrator'));
}

/** What a second administrator does about all that the first one asked for. */
export async function approveAll(administrator: ApiClient): Promise<void> {
  const { items } = await administrator.ok('GET', '/role-requests');
  for (const { id, decision } of items as { id: string; decision: string | null }[])
    if (decision === null)
      await administrator.ok('POST', `/role-requests/${id}/transitions`, { to: 'approved' });
}

async function firstAdministrator(url: string, printed: string): Promise<ApiClient> {
  const token = /first-administrator#(\S+)/.exec(printed)?.[1];
  const login = { email: emailOf('first'), password };
  await ApiClient.stranger(url).ok('POST', '/first-administrator', { token, displayName: 'First', ...login });
  return ApiClient.signedIn(url, login.email, password);
}

/** To the minute, so that a phase ends at the very moment at which the next one starts. */
const inHours = (hours: number): string =>
  new Date(Math.floor(Date.now() / 60_000) * 60_000 + hours * 3_600_000).toISOString();

export interface Afloat {
  readonly challenge: string;
  readonly idea: string;
}

/**
 * A challenge that takes ideas, with one idea in it, for everybody to try their rights on.
 * @param invited partners and customers, who are no part of everyone
 */
export async function challengeAfloat(
  owner: ApiClient,
  { isSecret = false, invited = [] as readonly string[] } = {},
): Promise<Afloat> {
  const domain = await owner.ok('POST', '/domains', {
    name: { nl: 'Veiligheid', en: 'Safety' },
    goal: { nl: 'Iedereen veilig thuis', en: 'Everyone home safely' },
  });
  const { id: challenge } = await owner.ok('POST', '/challenges', {
    domainId: domain.id,
    title: 'Veilig thuis',
    question: 'Hoe komt iedereen elke dag veilig thuis?',
    language: 'nl',
    method: 'agree-disagree-pass',
    audience: isSecret ? await onlyFor(owner) : { everyone: true, groupIds: [], personIds: invited },
    phases: [
      { phase: 'ideation', startsAt: inHours(1), endsAt: inHours(24) },
      { phase: 'voting', startsAt: inHours(24), endsAt: inHours(48) },
    ],
  });
  await owner.ok('POST', `/challenges/${challenge}/transitions`, { to: 'announced' });
  await owner.ok('POST', `/challenges/${challenge}/transitions`, { to: 'ideation' });
  const { id: idea } = await eventually(
    () => owner.call('POST', `/challenges/${challenge}/ideas`, { body: 'Altijd met twee mensen.' }),
    ({ status }) => status === 201,
  ).then(({ body }) => body);
  // The other services hear of it a moment later; where there is no round yet there is no brief either.
  for (const path of [`/ideas/${idea}`, `/challenges/${challenge}/brief`])
    await eventually(
      () => owner.call('GET', path),
      ({ body }) => body.detail !== 'Challenge not found' && body.detail !== 'Idea not found',
    );
  return { challenge, idea };
}

/** An audience in which nobody is but the owner. */
async function onlyFor(owner: ApiClient): Promise<object> {
  const group = await owner.ok('POST', '/groups', { name: `Stuurgroep ${Date.now()}` });
  const { id } = await owner.ok('GET', '/me');
  await owner.ok('POST', `/groups/${group.id}/members`, { personIds: [id] });
  return { everyone: false, groupIds: [group.id], personIds: [] };
}
