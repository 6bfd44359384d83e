import { posix } from 'node:path';
import { type TidyRule } from './tidy-rule.js';

const OF_DIST = /(?:from|import\()\s*'((?:\.\.?\/)+[^']*\/dist\/[^']+)\.js'/g;

/** Tools and benchmarks run what was built, which no compiler looks at: a file that moved would be missed at the first run. */
export const importsOfDist: TidyRule = {
  name: 'imports-of-dist',
  check(files) {
    const sources = new Set(files.map(({ path }) => path.replace(/\.tsx?$/, '')));
    const sourceOf = (from: string, target: string): string =>
      posix.join(posix.dirname(from), target).replace('/dist/', '/src/');
    return files
      .filter(({ path }) => /\.[cm]?js$/.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(OF_DIST)]
          .map(([, target = '']) => sourceOf(path, target))
          .filter((source) => !sources.has(source))
          .map((source) => ({ path, message: `imports what is built of ${source}.ts, which is not there` })),
      );
  },
};
