import { isCode, lineCount, type HouseFile, type TidyRule, type Violation } from './tidy-rule.js';

const FILE_LINES = 300;
const DECISION_LINES = 40;
const SERVICE_README_LINES = 40;
const README_LINES = 150;

const longerThan = (limit: number, advice: string, files: readonly HouseFile[]): Violation[] =>
  files
    .map(({ path, text }) => ({ path, lines: lineCount(text) }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => ({ path, message: `${lines} lines, ${limit} allowed: ${advice}` }));

/** What nobody writes by hand, nobody splits. */
const GENERATED = /\.d\.ts$/;

/** Also covers what ESLint does not read. */
export const fileBudget: TidyRule = {
  name: 'file-budget',
  check: (files) =>
    longerThan(
      FILE_LINES,
      'split it by what changes together',
      files.filter(({ path }) => isCode(path) && !GENERATED.test(path)),
    ),
};

export const decisionBudget: TidyRule = {
  name: 'decision-budget',
  check: (files) =>
    longerThan(
      DECISION_LINES,
      'keep context, decision and consequences; move the rest to docs/guide',
      files.filter(({ path }) => /^docs\/adr\/\d{4}-[^/]+\.md$/.test(path)),
    ),
};

export const readmeBudget: TidyRule = {
  name: 'readme-budget',
  check: (files) =>
    longerThan(
      README_LINES,
      'link to docs/guide instead',
      files.filter(({ path }) => /^README(\.[a-z]{2})?\.md$/.test(path)),
    ),
};

/** Each app tells in one screen what it owns, listens to, emits and refuses. */
export const serviceReadme: TidyRule = {
  name: 'service-readme',
  check: (files) => {
    const apps = new Set(files.flatMap(({ path }) => /^(apps\/[^/]+)\/package\.json$/.exec(path)?.[1] ?? []));
    const readmes = files.filter(({ path }) => /^apps\/[^/]+\/README\.md$/.test(path));
    const missing = [...apps]
      .map((app) => `${app}/README.md`)
      .filter((path) => !readmes.some((readme) => readme.path === path))
      .map((path) => ({
        path,
        message: 'is missing: say what the service owns, listens to, emits, refuses',
      }));
    return [
      ...missing,
      ...longerThan(SERVICE_README_LINES, 'its tables are generated, the rest is one screen', readmes),
    ];
  },
};
