import { exportedClasses, isProductSource, pascalCaseOf, type TidyRule } from './tidy-rule.js';

// These hold several small classes of one kind, named for the kind: `idea.errors.ts`, `ideas.dto.ts`.
const COLLECTION = /\.(errors|dto)\.ts$/;
const MIGRATION = /\/migrations\//;

// An error may stand beside what throws it; TypeORM wants a migration's time behind its class name.
const declaredClasses = (text: string): string[] =>
  exportedClasses(text.replaceAll(/^export class \w+ extends \w*Error\b/gm, ''));
const withoutTime = (name: string): string => name.replace(/\d{13}$/, '');

// Ignoring case, because a product keeps its own spelling: `jetstream-server.ts` holds `JetStreamServer`.
const isNamedAfter = (path: string, name: string): boolean =>
  pascalCaseOf(path).toLowerCase() === withoutTime(name).toLowerCase();

/** You open the class you are looking for without a search, because it carries its file's name. */
export const classIsFileName: TidyRule = {
  name: 'class-is-file-name',
  check: (files) =>
    files
      .filter(({ path }) => isProductSource(path) && !COLLECTION.test(path) && !MIGRATION.test(path))
      .flatMap(({ path, text }) =>
        declaredClasses(text)
          .filter((name) => !isNamedAfter(path, name))
          .map((name) => ({
            path,
            message: `exports class ${name}: name it ${pascalCaseOf(path)} or give it a file of its own`,
          })),
      ),
};
