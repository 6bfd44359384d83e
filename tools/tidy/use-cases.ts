import { exportedClasses, isProductSource, isSpec, type HouseFile, type TidyRule } from './tidy-rule.js';

const isUseCase = ({ path }: HouseFile): boolean =>
  /\/use-cases\/[^/]+\.ts$/.test(path) && isProductSource(path);

function shapeFault({ path, text }: HouseFile): string | undefined {
  if (!/\/[a-z]+(-[a-z0-9]+)+\.ts$/.test(path)) return 'is not named verb-noun (submit-idea.ts)';
  const classes = exportedClasses(text);
  if (classes.length !== 1) return `exports ${classes.length} classes: one file is one thing a person can do`;
  if (!/^ {2}(async )?execute\(/m.test(text)) return 'has no execute(): that is how every use case is called';
  return undefined;
}

/** `use-cases/` reads as the list of what a person can do: one verb-noun file, one class, one `execute`. */
export const useCaseShape: TidyRule = {
  name: 'use-case-shape',
  check: (files) =>
    files.filter(isUseCase).flatMap((file) => {
      const message = shapeFault(file);
      return message ? [{ path: file.path, message }] : [];
    }),
};

const specBeside = (useCase: HouseFile, specs: readonly HouseFile[]): boolean => {
  const stem = useCase.path.replace(/\.ts$/, '');
  return specs.some(({ path }) => path === `${stem}.spec.ts` || path === `${stem}.db-spec.ts`);
};

const componentSpecNaming = (useCase: HouseFile, specs: readonly HouseFile[]): boolean => {
  const service = useCase.path.split('/').slice(0, 2).join('/');
  const [name = ''] = exportedClasses(useCase.text);
  return specs.some(
    ({ path, text }) => path.startsWith(`${service}/test/`) && new RegExp(`\\b${name}\\b`).test(text),
  );
};

/** A use case without a spec is a promise to a person that nobody checks. */
export const useCaseHasSpec: TidyRule = {
  name: 'use-case-has-spec',
  check: (files) => {
    const specs = files.filter(({ path }) => isSpec(path));
    return files
      .filter(isUseCase)
      .filter((useCase) => !specBeside(useCase, specs) && !componentSpecNaming(useCase, specs))
      .map(({ path }) => ({
        path,
        message: 'has no .spec.ts or .db-spec.ts beside it, and no component spec names it',
      }));
  },
};
