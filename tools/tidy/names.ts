import {
  baseName,
  isCode,
  isProductSource,
  type HouseFile,
  type TidyRule,
  type Violation,
} from './tidy-rule.js';

const CATCH_ALL_FOLDER = /^(utils?|helpers?|common|shared|misc|managers?)$/;

/** A folder that may hold anything ends up holding everything. */
export const noCatchAllFolders: TidyRule = {
  name: 'no-catch-all-folders',
  check: (files) =>
    files
      .filter(({ path }) => isCode(path))
      .flatMap(({ path }) =>
        path
          .split('/')
          .slice(0, -1)
          .filter((folder) => CATCH_ALL_FOLDER.test(folder))
          .map((folder) => ({
            path,
            message: `lies in ${folder}/: put it beside its subject, or in a named lib`,
          })),
      ),
};

const isBarrel = ({ path, text }: HouseFile): boolean =>
  baseName(path) === 'index' || /^export \* from/m.test(text);

/** An import names the file that holds the thing, so that one click and one search find it. */
export const noBarrels: TidyRule = {
  name: 'no-barrels',
  check: (files) =>
    files
      .filter(({ path }) => isCode(path) && /^(apps|libs|tools|e2e|bench)\//.test(path))
      .filter(isBarrel)
      .map(({ path }) => ({ path, message: 'is a barrel: let importers name the file itself' })),
};

const EMPTY_NAMES: ReadonlyMap<string, string> = new Map([
  ['manager', 'what it does (Relay, Registry, Scheduler)'],
  ['helper', 'what it does, or the noun it belongs to'],
  ['util', 'what it does, or the noun it belongs to'],
  ['utils', 'what it does, or the noun it belongs to'],
  ['data', 'what is in it (Tally, Ballot, Profile)'],
  ['info', 'what is in it (Tally, Ballot, Profile)'],
  ['common', 'the subject that is shared'],
]);

const wordsOf = (name: string): string[] =>
  name.split(/[-._]|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());

// Only first and last word: `data-directory` and `InfoPanel` say what they are, `IdeaData` does not.
function emptyWordIn(name: string): string | undefined {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (EMPTY_NAMES.has(last)) return last;
  return words[0] === 'common' ? 'common' : undefined;
}

function emptyNamesIn({ path, text }: HouseFile): Violation[] {
  const declared = [...text.matchAll(/^(?:export )?(?:abstract )?(?:class|interface|type|enum) (\w+)/gm)];
  const names = [baseName(path), ...declared.map((match) => match[1] ?? '')];
  return names.flatMap((name) => {
    const word = emptyWordIn(name);
    return word
      ? [{ path, message: `${name}: "${word}" says nothing, use ${EMPTY_NAMES.get(word) ?? ''}` }]
      : [];
  });
}

export const noEmptyNames: TidyRule = {
  name: 'no-empty-names',
  check: (files) => files.filter(({ path }) => isProductSource(path)).flatMap(emptyNamesIn),
};
