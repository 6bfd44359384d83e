import type { DemoIdea, DemoPerson } from './demo-types.js';
import { fixedPeople } from './people.js';
import type { SeededRandom } from './seeded-random.js';

/** How much someone takes part. `brigade` accounts cast one ballot, all on the same idea. */
type DemoActivity = 'heavy' | 'regular' | 'light' | 'silent' | 'brigade';

/** A person as a voter, with the hidden traits behind the ballots. */
export interface DemoVoter {
  readonly person: DemoPerson;
  readonly activity: DemoActivity;
  /** Agrees more (positive) or less (negative) easily than average, on the scale of an idea's `q`. */
  readonly leniency: number;
  /** Opinion camp: 55 in 100 people are on side 1. */
  readonly side: 1 | -1;
}

/** 25 accounts, as in the brigade of product.md: large enough to notice, too small to look like a unit. */
const brigadeSize = 25;
/** 90-9-1: one in a hundred judges nearly everything, nine judge a fair part, the rest little or nothing. */
const heavyShare = 0.01;
const regularShare = 0.09;
/** Guests and colleagues who never signed in. */
const silentShare = 0.12;

/**
 * Divides people into voters. The four people with printed logins stay silent, so that a visitor's first vote
 * really is the first one of that account. The brigade comes from the unit of the brigaded idea's author.
 */
export function demoVoters(
  people: readonly DemoPerson[],
  ideas: readonly DemoIdea[],
  random: SeededRandom,
): DemoVoter[] {
  const brigade = brigadeKeys(people, ideas);
  const fixedKeys = new Set(fixedPeople.map((person) => person.key));
  const others = random.shuffled(people.filter(({ key }) => !brigade.has(key) && !fixedKeys.has(key)));
  const heavyEnd = Math.round(people.length * heavyShare);
  const regularEnd = heavyEnd + Math.round(people.length * regularShare);
  const silentEnd = regularEnd + Math.round(people.length * silentShare);
  const activityAt = (rank: number): DemoActivity => {
    if (rank < heavyEnd) return 'heavy';
    if (rank < regularEnd) return 'regular';
    return rank < silentEnd ? 'silent' : 'light';
  };
  const voter = (person: DemoPerson, activity: DemoActivity, rank: number): DemoVoter => ({
    person,
    activity,
    leniency: random.normal(0.5),
    side: sideAt(rank),
  });
  return [
    ...people.filter(({ key }) => fixedKeys.has(key)).map((person, rank) => voter(person, 'silent', rank)),
    ...people.filter(({ key }) => brigade.has(key)).map((person, rank) => voter(person, 'brigade', rank)),
    ...others.map((person, rank) => voter(person, activityAt(rank), rank)),
  ];
}

function brigadeKeys(people: readonly DemoPerson[], ideas: readonly DemoIdea[]): Set<string> {
  const target = ideas.find((idea) => idea.brigaded);
  if (!target) return new Set();
  const author = people.find(({ key }) => key === target.author);
  const colleagues = people.filter(({ key, unit }) => unit === author?.unit && key !== target.author);
  return new Set(colleagues.slice(0, brigadeSize).map(({ key }) => key));
}

/**
 * Deals out the camps 11 to 9 in every twenty people. A draw per person would leave the few active voters, who
 * cast most ballots, with a different split for every seed.
 */
function sideAt(rank: number): 1 | -1 {
  return (rank * 11) % 20 < 11 ? 1 : -1;
}
