import path from 'node:path';
import { commentShares } from './tidy/comment-share.js';
import { houseFiles } from './tidy/house-tree.js';
import { tidyRules } from './tidy/tidy-rules.js';

describe('the house is tidy', () => {
  const files = houseFiles(path.resolve(__dirname, '..'));

  test.each(tidyRules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(rule.check(files).map(({ path: where, message }) => `${where}: ${message}`)).toEqual([]);
  });

  test('sees the house at all', () => {
    expect(files.filter((file) => file.path.startsWith('libs/')).length).toBeGreaterThan(10);
  });

  test('reports how much is comment (5 to 12 % is meant, nothing is refused)', () => {
    const shares = [...commentShares(files)].map(
      ([folder, share]) => `${folder} ${Math.round(share * 100)} %`,
    );
    process.stdout.write(`comment share: ${shares.join(', ')}\n`);
    expect(shares).not.toEqual([]);
  });
});
