import { isCode, type HouseFile, type TidyRule, type Violation } from './tidy-rule.js';

interface BannedWord {
  readonly word: RegExp;
  readonly instead: string;
}

// One word per thing in folder, class, table, subject, URL and screen (docs/guide/words.md). Split in the
// middle, so that this file does not break its own rule.
const BANNED_WORDS: readonly BannedWord[] = [
  { word: /\bten[a]nts?\b/i, instead: 'installation: one installation serves one organisation' },
  { word: /\b(up|down)[v]otes?\b/i, instead: 'support, agree or disagree' },
  { word: /\bcamp[a]igns?\b/i, instead: 'challenge' },
  { word: /\bblack[l]ists?\b/i, instead: 'block list' },
  { word: /\b(TO[D]O|FIX[M]E|XX[X])\b/, instead: 'the work itself, or an issue' },
];

// Invented people may write as they like; their sentences are content, not our language.
const PROSE = /^apps\/cli\/src\/demo\/|\/fixtures\//;

const bannedWordsIn = ({ path, text }: HouseFile): Violation[] =>
  text.split('\n').flatMap((line, index) =>
    BANNED_WORDS.flatMap(({ word, instead }) => {
      const found = word.exec(line)?.[0];
      return found ? [{ path, message: `line ${index + 1}: "${found}", write ${instead}` }] : [];
    }),
  );

export const noBannedWords: TidyRule = {
  name: 'no-banned-words',
  check: (files) => files.filter(({ path }) => isCode(path) && !PROSE.test(path)).flatMap(bannedWordsIn),
};

const MACHINE_PATH = /(?<![\w.-])\/(?:work\/(?:main|shared|\.)|root\/|home\/[a-z_][\w-]*\/)/;

/** What runs on one person's machine only is not part of the product. */
export const noMachinePaths: TidyRule = {
  name: 'no-machine-paths',
  check: (files) =>
    files.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const found = MACHINE_PATH.exec(line)?.[0];
        return found
          ? [{ path, message: `line ${index + 1} names ${found}: use a path relative to the repository` }]
          : [];
      }),
    ),
};
