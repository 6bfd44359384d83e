import { grants, type Permission } from '@zwerm/contracts/permissions';
import { roles, type Role } from '@zwerm/domain/role';
import { onePersonPerRole, signIn } from './access-matrix-people.js';
import { eventually, type ApiClient } from './api-client.js';
import type { Canaries } from './canaries.js';
import type { SuiteProcess } from './suite-process.js';

/** Ids of private things, and of the public ones beside them. */
export interface PrivateThings {
  readonly domain: string;
  readonly challenge: string;
  readonly idea: string;
  readonly draft: string;
  readonly group: string;
  readonly unit: string;
  readonly person: string;
  /** Who made it all. */
  readonly owner: string;
  /** Open to every employee. */
  readonly openChallenge: string;
}

/** To the minute, so that a phase ends at the very moment at which the next one starts. */
const inHours = (hours: number): string =>
  new Date(Math.floor(Date.now() / 60_000) * 60_000 + hours * 3_600_000).toISOString();
const isRole = (who: string): who is Role => (roles as readonly string[]).includes(who);
const isInside = (who: string): boolean => !['stranger', 'partner', 'customer'].includes(who);
/** Everybody with a role that is no kind is an employee too. */
const may =
  (permission: Permission) =>
  (who: string): boolean =>
    who === 'owner' || (isRole(who) && grants(permission, isInside(who) ? [who, 'employee'] : [who]));
const onlyOwner = (who: string): boolean => who === 'owner';

/** An organisation in which everything private holds a token, besides one person for every role. */
export async function hidePrivateThings(suite: SuiteProcess, canaries: Canaries): Promise<PrivateThings> {
  await onePersonPerRole(suite);
  const owner = await signIn(suite.url, 'owner');
  const group = await hideGroup(owner, canaries);
  const person = await hidePerson(owner, canaries);
  const { id: ownerId } = await hideProfile(owner, canaries);
  const unit = await owner.ok('POST', '/units', { name: canaries.hide('unit', may('read-units')) });
  await hideCredentials(owner, canaries);
  const domainText = canaries.hide('domain', isInside);
  const { id: domain } = await owner.ok('POST', '/domains', {
    name: { nl: domainText, en: domainText },
    goal: { nl: domainText, en: domainText },
  });
  const audience = { everyone: false, groupIds: [group], personIds: [] };
  const seen = may('manage-challenges');
  const challenge = await announce(owner, domain, {
    audience,
    title: `Titel ${canaries.hide('challenge title', seen)}`,
    question: `Vraag ${canaries.hide('challenge question', seen)}`,
    context: `Context ${canaries.hide('challenge context', seen)}`,
    criteria: [`Criterium ${canaries.hide('challenge criterion', seen)}`],
  });
  const openChallenge = await announce(owner, domain, { title: 'Open', question: 'Voor alle medewerkers?' });
  const { idea, draft } = await hideIdeas(owner, canaries, challenge);
  return { domain, challenge, idea, draft, group, unit: unit.id, person, owner: ownerId, openChallenge };
}

async function hideGroup(owner: ApiClient, canaries: Canaries): Promise<string> {
  const { id } = await owner.ok('POST', '/groups', {
    name: `Groep ${canaries.hide('group name', may('manage-groups'))}`,
    purpose: `Doel ${canaries.hide('group purpose', may('manage-groups'))}`,
    visibility: 'members',
  });
  const { id: me } = await owner.ok('GET', '/me');
  await owner.ok('POST', `/groups/${id}/members`, { personIds: [me] });
  return id;
}

async function hidePerson(owner: ApiClient, canaries: Canaries): Promise<string> {
  const { id } = await owner.ok('POST', '/people', {
    displayName: `Naam ${canaries.hide('name of a colleague', isInside)}`,
    email: `${canaries.hide('address of a colleague', may('manage-people'))}@polderlicht.example`,
    password: 'correct horse battery staple',
    kind: 'employee',
    language: 'nl',
    roles: [],
  });
  return id;
}

async function hideProfile(owner: ApiClient, canaries: Canaries): Promise<{ id: string }> {
  const { id, version } = await owner.ok('GET', '/me/profile');
  const profile = {
    expertise: [canaries.hide('expertise of a colleague', isInside)],
    interests: [canaries.hide('interest of a colleague', isInside)],
  };
  await owner.ok('PATCH', '/me/profile', profile, { 'if-match': `"${id}-${version}"` });
  return { id };
}

async function hideCredentials(owner: ApiClient, canaries: Canaries): Promise<void> {
  await owner.ok('POST', '/me/tokens', {
    name: canaries.hide('name of an access token', onlyOwner),
    scopes: ['read'],
  });
  await owner.ok('POST', '/scim-tokens', { name: canaries.hide('name of a SCIM token', may('manage-scim')) });
  await owner.ok('POST', '/invitations', {
    email: `${canaries.hide('invited address', (who) => who === 'invited' || may('manage-people')(who))}@elders.example`,
    kind: 'employee',
    language: 'nl',
  });
}

async function announce(owner: ApiClient, domainId: string, fields: object): Promise<string> {
  const { id } = await owner.ok('POST', '/challenges', {
    domainId,
    language: 'nl',
    method: 'agree-disagree-pass',
    results: 'live',
    phases: [
      { phase: 'ideation', startsAt: inHours(1), endsAt: inHours(24) },
      { phase: 'voting', startsAt: inHours(24), endsAt: inHours(48) },
    ],
    ...fields,
  });
  for (const to of ['announced', 'ideation']) await owner.ok('POST', `/challenges/${id}/transitions`, { to });
  return id;
}

async function hideIdeas(
  owner: ApiClient,
  canaries: Canaries,
  challenge: string,
): Promise<{ idea: string; draft: string }> {
  const seen = may('manage-challenges');
  const submit = (body: object): Promise<{ id: string }> =>
    eventually(
      () => owner.call('POST', `/challenges/${challenge}/ideas`, body),
      ({ status }) => status === 201,
    ).then(({ body: created }) => created);
  const { id: idea } = await submit({
    title: `Idee ${canaries.hide('idea title', seen)}`,
    body: `Schakelen met twee mensen ${canaries.hide('former idea text', seen)}`,
  });
  const text = { body: `Schakelen met drie mensen ${canaries.hide('idea text', seen)}` };
  await owner.ok('PATCH', `/ideas/${idea}`, text, { 'if-match': `"${idea}-1"` });
  const { id: draft } = await submit({
    body: `Schakelen, een concept ${canaries.hide('draft idea', onlyOwner)}`,
    draft: true,
  });
  for (const to of ['voting']) await owner.ok('POST', `/challenges/${challenge}/transitions`, { to });
  await eventually(
    () => owner.call('GET', `/challenges/${challenge}/ranking`),
    ({ status, body }) => status === 200 && body.items.length === 1,
  );
  return { idea, draft };
}
