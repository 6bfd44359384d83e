import { fewestPeople } from '@zwerm/ranking/strata/heard-ideas';

/**
 * How a figure about people may be told by part of the roll. A part of which fewer than five people are counted is told
 * together with others like it, if need be with the smallest that could stand alone: what remains of a published total
 * when all that is told is taken from it is then never about one to four people.
 *
 * @param people who are counted, of each part
 * @param others who are counted and belong to no part
 * @returns groups of places in `people`, each told as one; none when nothing may be told by part
 */
export function toldParts(people: readonly number[], others: number): number[][] {
  if (others > 0 && others < fewestPeople) return [];
  const countOf = (part: number): number => people[part] ?? 0;
  const mostFirst = people.map((_count, part) => part).sort((a, b) => countOf(b) - countOf(a) || a - b);
  const alone = mostFirst.filter((part) => countOf(part) >= fewestPeople);
  const together = mostFirst.slice(alone.length);
  const isTooFew = (): boolean => together.reduce((sum, part) => sum + countOf(part), 0) < fewestPeople;
  while (together.length > 0 && alone.length > 0 && isTooFew()) together.push(...alone.splice(-1));
  const groups = alone.sort((a, b) => a - b).map((part) => [part]);
  if (together.length > 0) groups.push(together.sort((a, b) => a - b));
  return groups.length > 1 ? groups : [];
}
