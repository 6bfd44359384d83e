import { exportedClasses, isProductSource, type TidyRule } from './tidy-rule.js';

const list = 'libs/contracts/src/access/delayed-work.ts';

/** Work that is done later says in whose name, and what it asks of them again (security.md §4.9). */
export const delayedWorkListed: TidyRule = {
  name: 'delayed-work-listed',
  check: (files) => {
    const listed = files.find(({ path }) => path === list)?.text ?? '';
    return files
      .filter(({ path }) => /\/scheduling\/[^/]+\.ts$/.test(path) && isProductSource(path))
      .filter(({ path }) => path.startsWith('apps/'))
      .flatMap(({ path, text }) =>
        exportedClasses(text)
          .filter((name) => !new RegExp(`^ {2}${name}: \\{`, 'm').test(listed))
          .map((name) => ({ path, message: `${name} is not in ${list}: say in whose name it acts` })),
      );
  },
};
