import type { PrivateThings } from './private-scene.js';

const words = 'schakelen+met+twee+mensen';

/**
 * Every GET of the public API, filled with the ids of private things. An operation that is not here fails the sweep:
 * whoever adds one says how it is asked for something private.
 */
const fillings: Readonly<Record<string, (things: PrivateThings) => readonly string[]>> = {
  '/me': () => [''],
  '/me/profile': () => [''],
  '/me/tokens': () => [''],
  '/me/co-author-notices': () => [''],
  '/me/delegates': () => [''],
  '/me/second-factor': () => [''],
  '/me/help-requests': () => [''],
  '/me/first-visit': () => [''],
  '/me/sessions': () => [''],
  '/me/identities': () => [''],
  '/me/records': () => [''],
  '/me/export': () => [''],
  '/me/erasure': () => [''],
  '/erasures': () => ['?limit=100'],
  '/erasures/{id}': ({ person }) => [person],
  '/sign-in-methods': () => [''],
  '/oidc/start': () => [''],
  '/oidc/callback': () => [''],
  '/view-as': () => [''],
  '/permissions': () => [''],
  '/role-requests': () => [''],
  '/desk': () => [''],
  '/desk/completeness': () => [''],
  '/me/access-log': () => ['?limit=100'],
  '/access-log': ({ person }) => ['?limit=100', `?personId=${person}`],
  '/help-requests': () => ['?limit=100'],
  '/people/{id}/grants': ({ person, owner }) => [person, owner],
  '/me/externals': () => [''],
  '/people': ({ person }) => [`?ids=${person}`],
  '/people/{id}/photo': ({ person }) => [person],
  '/colleagues': ({ unit, group }) => [
    '?limit=100',
    '?limit=100&q=kanarie',
    `?unitId=${unit}`,
    `?groupId=${group}`,
  ],
  '/colleagues/{id}': ({ person, owner }) => [person, owner],
  '/profile-words': () => ['?field=expertise&q=kanarie', '?field=interests&q=kanarie'],
  '/accounts': () => ['?limit=100', '?limit=100&q=kanarie'],
  '/accounts/export': () => ['', '?language=en'],
  '/accounts/{id}': ({ person }) => [person],
  '/units': () => [''],
  '/groups': () => ['?limit=100', '?limit=100&q=kanarie', '?kind=unit'],
  '/groups/{id}': ({ group, unit }) => [group, unit],
  '/groups/{id}/members': ({ group }) => [group],
  '/provisioning-log': () => ['?limit=100'],
  '/invitations': () => ['?limit=100'],
  '/self-registrations': () => [''],
  '/self-registrations/offer': () => [''],
  '/allowed-domains': () => [''],
  '/scim-tokens': () => [''],
  '/receipts/{leaf}/proof': () => ['0'.repeat(64)],
  '/audit/checkpoint': () => [''],
  '/audit/consistency': () => ['?from=1&to=1'],
  '/audit/entries': () => ['?from=0'],
  '/domains': () => ['?limit=100'],
  '/domains/{id}': ({ domain }) => [domain],
  '/challenges': ({ domain }) => ['?limit=100', `?domainId=${domain}`, '?phase=voting'],
  '/challenges/{id}': ({ challenge }) => [challenge],
  '/challenges/{id}/ideas': ({ challenge, idea }) => [
    challenge,
    `${challenge}?mine=true`,
    `${challenge}?ids=${idea}`,
  ],
  '/challenges/{id}/ideas/similar': (things) =>
    [things.challenge, things.openChallenge].map((id) => `${id}?q=${words}`),
  '/ideas/{id}': ({ idea, draft }) => [idea, draft],
  '/ideas/{id}/merge-trail': ({ idea, draft }) => [idea, draft],
  '/ideas/{id}/versions': ({ idea, draft }) => [idea, draft],
  '/ideas/{id}/merge': ({ idea }) => [`${idea}?into=${idea}`],
  '/challenges/{id}/merges': ({ challenge }) => [challenge],
  '/challenges/{id}/round': ({ challenge }) => [challenge],
  '/challenges/{id}/rounds': ({ challenge }) => [challenge],
  '/challenges/{id}/ballot': ({ challenge }) => [challenge],
  '/challenges/{id}/bundle': ({ challenge }) => [challenge],
  '/challenges/{id}/receipts/mine': ({ challenge }) => [challenge],
  '/challenges/{id}/next': ({ challenge }) => [challenge],
  '/challenges/{id}/merge-notices': ({ challenge }) => [challenge],
  '/challenges/{id}/exposure': ({ challenge }) => [challenge],
  '/challenges/{id}/bias': ({ challenge }) => [challenge],
  '/challenges/{id}/objections': ({ challenge }) => [challenge],
  '/challenges/{id}/ranking': ({ challenge }) => [challenge, `${challenge}?limit=1`],
  '/challenges/{id}/outcome': ({ challenge }) => [challenge],
  '/challenges/{id}/settledness': ({ challenge }) => [challenge],
  '/challenges/{id}/opinions': ({ challenge }) => [challenge],
  '/challenges/{id}/shared-ground': ({ challenge }) => [challenge],
  '/challenges/{id}/representative': ({ challenge }) => [challenge],
  '/challenges/{id}/snapshot': ({ challenge }) => [challenge],
  '/challenges/{id}/explanation': ({ challenge, idea }) => [`${challenge}?ideaId=${idea}`],
  '/challenges/{id}/brief': ({ challenge }) => [challenge],
  // A stream has no end: `liveTexts` listens to it.
  '/live': () => [],
};

/**
 * @param template path of the OpenAPI document below `/api/v1`
 * @throws Error when nobody has said how to ask for it
 */
export function pathsOf(template: string, things: PrivateThings): string[] {
  const fill = fillings[template];
  if (!fill) throw new Error(`nobody has said how to ask GET ${template} for something private`);
  return fill(things).map((filling) => {
    if (!template.includes('{id}')) return template + filling;
    const [id = '', query] = filling.split('?');
    return template.replace('{id}', id) + (query ? `?${query}` : '');
  });
}

/** The paths that the installation says it can be asked. */
export async function offeredPaths(url: string): Promise<string[]> {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };
  return Object.entries(document.paths)
    .filter(([, item]) => 'get' in item)
    .map(([path]) => path.replace('/api/v1', ''));
}
