import { isProductSource, type HouseFile } from './tidy-rule.js';

const isComment = (line: string): boolean => /^\s*(\/\/|\/\*|\*)/.test(line);

/** Comment lines as a share (0..1) of non-blank lines, per package; the house aims at 0.05 to 0.12. */
export function commentShares(files: readonly HouseFile[]): Map<string, number> {
  const lines = new Map<string, string[]>();
  for (const { path, text } of files.filter((file) => isProductSource(file.path))) {
    const folder = path.split('/').slice(0, 2).join('/');
    lines.set(folder, [
      ...(lines.get(folder) ?? []),
      ...text.split('\n').filter((line) => line.trim() !== ''),
    ]);
  }
  return new Map(
    [...lines].map(([folder, ofFolder]) => [folder, ofFolder.filter(isComment).length / ofFolder.length]),
  );
}
