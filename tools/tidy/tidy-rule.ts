/** A file of the repository, its path relative to the root with forward slashes. */
export interface HouseFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong where, worded as what to do about it. */
export interface Violation {
  readonly path: string;
  readonly message: string;
}

/** A house rule over the whole tree: pure, so that a folder of fixtures can stand in for the repository. */
export interface TidyRule {
  readonly name: string;
  check(files: readonly HouseFile[]): Violation[];
}

const SPEC = /\.(spec|db-spec|component-spec|e2e-spec)\.tsx?$/;
const CODE = /\.([cm]?[jt]s|tsx)$/;

export const isSpec = (path: string): boolean => SPEC.test(path);
export const isCode = (path: string): boolean => CODE.test(path);
export const isProductSource = (path: string): boolean =>
  /^(apps|libs)\/[^/]+\/src\//.test(path) && isCode(path) && !isSpec(path);

/** Lines as an editor counts them: a final newline starts no new line. */
export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** `close-round.ts` → `CloseRound`, `ideas.controller.ts` → `IdeasController`. */
export const pascalCaseOf = (path: string): string =>
  baseName(path)
    .split(/[-.]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

export const baseName = (path: string): string => (path.split('/').at(-1) ?? path).replace(CODE, '');

export const exportedClasses = (text: string): string[] =>
  [...text.matchAll(/^export (?:default )?(?:abstract )?class (\w+)/gm)].map((match) => match[1] ?? '');
