/** What one person said about one idea: 1 agree, -1 disagree, 0 pass. People and ideas are counted from 0. */
export interface OpinionVote {
  readonly person: number;
  readonly idea: number;
  readonly value: -1 | 0 | 1;
}

/** Current votes as three columns of equal length, ordered by person, then idea: 9 bytes a vote. */
export interface OpinionVotes {
  readonly people: number;
  readonly ideas: number;
  readonly person: Int32Array;
  readonly idea: Int32Array;
  readonly value: Int8Array;
}

/**
 * Columns of a set of current votes; the order in which they are given does not matter.
 *
 * @throws RangeError when a vote is of nobody, of no idea, or a second one of one person on one idea
 */
export function opinionVotes(votes: readonly OpinionVote[], people: number, ideas: number): OpinionVotes {
  const sorted = [...votes].sort((a, b) => a.person - b.person || a.idea - b.idea);
  sorted.forEach(({ person, idea }, index) => {
    const known = person >= 0 && person < people && idea >= 0 && idea < ideas;
    const before = sorted[index - 1];
    if (!known || (before?.person === person && before.idea === idea))
      throw new RangeError(`person ${person} has no single vote on an idea ${idea}`);
  });
  return {
    people,
    ideas,
    person: Int32Array.from(sorted, (vote) => vote.person),
    idea: Int32Array.from(sorted, (vote) => vote.idea),
    value: Int8Array.from(sorted, (vote) => vote.value),
  };
}

/** Votes that pass a test, in the same order. */
export function votesWhere(
  votes: OpinionVotes,
  keeps: (person: number, idea: number) => boolean,
): OpinionVotes {
  const kept = new Uint32Array(votes.person.length);
  let count = 0;
  for (let at = 0; at < kept.length; at += 1) {
    if (!keeps(votes.person[at] ?? 0, votes.idea[at] ?? 0)) continue;
    kept[count] = at;
    count += 1;
  }
  const [person, idea, value] = [new Int32Array(count), new Int32Array(count), new Int8Array(count)];
  for (let to = 0; to < count; to += 1) {
    const at = kept[to] ?? 0;
    person[to] = votes.person[at] ?? 0;
    idea[to] = votes.idea[at] ?? 0;
    value[to] = votes.value[at] ?? 0;
  }
  return { people: votes.people, ideas: votes.ideas, person, idea, value };
}

/** How often each number below `size` occurs. */
export function occurrences(column: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const entry of column) counts[entry] = (counts[entry] ?? 0) + 1;
  return counts;
}
