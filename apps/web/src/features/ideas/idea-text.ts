// The limits of the ideas service; a proposed title stays shorter than the longest one a person may write.
export const ideaLimits = { proposal: 80, titleMin: 5, title: 120, bodyMin: 10, body: 4000 } as const;

// A title shorter than this says too little to stand alone.
const shortestClause = 25;

/** The first line, cut at a pause or a word below 80 characters: what the title is until the person writes one. */
export function proposedTitle(body: string): string {
  const line = body.trimStart().split('\n', 1)[0]?.trim() ?? '';
  if (line.length <= ideaLimits.proposal) return line;
  const cut = line.slice(0, ideaLimits.proposal);
  const lastPause = Math.max(...['. ', ', ', '; ', ': ', '? ', '! '].map((pause) => cut.lastIndexOf(pause)));
  const end = lastPause >= shortestClause ? lastPause : cut.lastIndexOf(' ');
  return (end >= shortestClause ? cut.slice(0, end) : cut).replace(/[\s,;:.-]+$/, '');
}
