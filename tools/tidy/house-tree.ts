import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type HouseFile } from './tidy-rule.js';

const BINARY = /\.(png|jpe?g|gif|ico|woff2?|pdf|gz|zip)$/;
const NOT_OURS = /^(package-lock\.json|LICENSE|docs\/generated\/|tools\/fixtures\/)/;

/** Every text file git knows or would add, so that a new file is checked before it is committed. */
export function houseFiles(root: string): HouseFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((file) => file !== '' && !BINARY.test(file) && !NOT_OURS.test(file))
    .filter((file) => existsSync(path.join(root, file)))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}
