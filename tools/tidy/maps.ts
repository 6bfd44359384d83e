import { type HouseFile, type TidyRule, type Violation } from './tidy-rule.js';

const packagesOf = (files: readonly HouseFile[]): string[] =>
  files.flatMap(({ path }) => /^((?:apps|libs)\/[^/]+)\/package\.json$/.exec(path)?.[1] ?? []).sort();

const textOf = (files: readonly HouseFile[], path: string): string | undefined =>
  files.find((file) => file.path === path)?.text;

/** In running text `apps/ideas`, in a drawn tree a line that starts with `ideas/`. */
const names = (map: string, folder: string): boolean => {
  const leaf = folder.split('/').at(-1) ?? folder;
  return map.includes(folder) || new RegExp(`^[\\s│├└─|]*${leaf}/`, 'm').test(map);
};

const missingFrom = (files: readonly HouseFile[], map: string, folders: readonly string[]): Violation[] => {
  const text = textOf(files, map);
  if (text === undefined) return [{ path: map, message: 'is missing' }];
  return folders
    .filter((folder) => !names(text, folder))
    .map((folder) => ({ path: map, message: `does not name ${folder}` }));
};

export const readmeMap: TidyRule = {
  name: 'readme-map',
  check: (files) => missingFrom(files, 'README.md', packagesOf(files)),
};

export const decisionsListed: TidyRule = {
  name: 'decisions-listed',
  check: (files) => {
    const decisions = files.flatMap(({ path }) => /^docs\/adr\/(\d{4}-[^/]+\.md)$/.exec(path)?.[1] ?? []);
    const list = textOf(files, 'docs/adr/README.md');
    if (list === undefined) return [{ path: 'docs/adr/README.md', message: 'is missing' }];
    return decisions
      .filter((decision) => !list.includes(decision))
      .map((decision) => ({ path: 'docs/adr/README.md', message: `does not list ${decision}` }));
  },
};

/** A package that one of these lists forgets is built, linted or guarded by nobody, and silently. */
export const packagesRegistered: TidyRule = {
  name: 'packages-registered',
  check: (files) => {
    const compiled = packagesOf(files).filter((folder) => folder !== 'apps/web');
    return ['tsconfig.json', 'tsconfig.tools.json', 'nest-cli.json'].flatMap((list) => {
      const text = textOf(files, list);
      if (text === undefined) return [{ path: list, message: 'is missing' }];
      return compiled
        .filter((folder) => !new RegExp(`["/]${folder}["/]`).test(text))
        .map((folder) => ({ path: list, message: `does not list ${folder}` }));
    });
  },
};
