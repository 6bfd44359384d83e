/**
 * Monroe's score (1995): how many people can be given a member they approve when every member stands for equally many
 * people, give or take one. A flow from people to members, one augmenting path after the other; O(people² × members).
 */
export function monroeScore(committee: readonly string[], approvals: readonly ReadonlySet<string>[]): number {
  const share = Math.floor(approvals.length / committee.length);
  /** How many members may stand for one more. */
  const extra = approvals.length % committee.length;
  const represents = new Map<string, number[]>(committee.map((one) => [one, []]));
  const isFree = (one: string): boolean => {
    const number = represents.get(one)?.length ?? 0;
    const larger = [...represents.values()].filter((people) => people.length > share).length;
    return number < share || (number === share && larger < extra);
  };
  /** Finds a place for a person, moving others on if it must; `tried` are members that cannot give way. */
  const place = (person: number, tried: Set<string>): boolean => {
    for (const one of committee) {
      if (tried.has(one) || !approvals[person]?.has(one)) continue;
      tried.add(one);
      if (isFree(one) || canGiveWay(one, tried)) {
        represents.get(one)?.push(person);
        return true;
      }
    }
    return false;
  };
  const canGiveWay = (one: string, tried: Set<string>): boolean => {
    const people = represents.get(one) ?? [];
    for (const [index, person] of people.entries()) {
      if (!place(person, tried)) continue;
      people.splice(people.indexOf(person, index), 1);
      return true;
    }
    // A full share could grow by one when another member hands its extra person on.
    if (people.length !== share) return false;
    for (const [other, theirs] of represents) {
      if (theirs.length <= share || tried.has(other)) continue;
      tried.add(other);
      if (canGiveWay(other, tried)) return true;
    }
    return false;
  };
  return approvals.filter((_, person) => place(person, new Set())).length;
}
