const most = 80;
const fewest = 5;

/**
 * The title an idea gets when its author gives none: its first line that says something, without list or heading
 * marks, of at most 80 characters, cut at a word.
 */
export function proposedTitle(body: string): string {
  const lines = body.split('\n').map((line) =>
    line
      .replace(/^[\s#>*•–-]+/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const line = lines.find((candidate) => Array.from(candidate).length >= fewest) ?? lines.join(' ').trim();
  const characters = Array.from(line);
  if (characters.length <= most) return line;
  const start = characters.slice(0, most + 1).join('');
  const lastSpace = start.lastIndexOf(' ');
  // One endless word has no place to be cut at.
  return lastSpace >= fewest ? start.slice(0, lastSpace).trimEnd() : characters.slice(0, most).join('');
}
