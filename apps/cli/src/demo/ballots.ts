import { demoChallenges } from './challenges.js';
import type { DemoBallot, DemoChallenge, DemoIdea, DemoPerson } from './demo-types.js';
import { SeededRandom } from './seeded-random.js';
import { demoVoters } from './voters.js';
import type { DemoVoter } from './voters.js';

const minutesPerDay = 24 * 60;
/** Ballots keep this distance from both ends of a phase, so that seeding itself may take a while. */
const marginMinutes = 120;
const passShare = 0.17;
/** People agree with most of what colleagues propose: log-odds of agreeing with an idea of quality 0. */
const agreeBase = 0.75;
/** Giving support takes more than not objecting, so few of the ideas someone sees receive it. */
const supportBase = -0.5;
/** Late ideas exist only in the last part of the voting period so far. */
const lateShare = 0.3;
const brigadeMinutes = 10;
const tieVoters = 36;

/** The part of a voting phase that lies in the past, in minutes before now. */
interface VotingWindow {
  readonly opened: number;
  readonly closed: number;
}

/**
 * All ballots of the demo, oldest first: at most one per person and idea, none by an author on the own idea.
 * Only challenges in which voting runs or has ended receive ballots.
 *
 * P(agree | not passed) = sigmoid(0.75 + q + campStrength * camp * side + leniency); 17 % pass.
 * Pure: the same arguments give the same ballots.
 */
export function demoBallots(
  people: readonly DemoPerson[],
  ideas: readonly DemoIdea[],
  seed: number,
): DemoBallot[] {
  const random = new SeededRandom(seed);
  const voters = demoVoters(people, ideas, random);
  const ballots = demoChallenges.filter(hasVotes).flatMap((challenge) => {
    const window = votingWindow(challenge);
    const votable = ideas.filter((idea) => idea.challenge === challenge.key);
    const audience = voters.filter(({ person }) => challenge.audience.includes(person.kind));
    return [
      ...audience.flatMap((voter) => session(voter, challenge, votable, window, random)),
      ...tiedBallots(audience, votable, window, random),
      ...brigadeBallots(audience, votable, window, random),
    ];
  });
  return ballots.sort((one, other) => other.minutesAgo - one.minutesAgo);
}

/** Where each vote says something by itself; the others are in `whole-ballots.ts`. */
function hasVotes({ state, method }: DemoChallenge): boolean {
  const isSingle = method === 'agree-disagree-pass' || method === 'support';
  return isSingle && (state === 'voting' || state === 'review');
}

function votingWindow(challenge: DemoChallenge): VotingWindow {
  const voting = challenge.phases.find(({ phase }) => phase === 'voting');
  if (!voting) throw new Error(`challenge ${challenge.key} has no voting phase`);
  return {
    opened: -voting.opensInDays * minutesPerDay - marginMinutes,
    closed: Math.max(0, -voting.closesInDays * minutesPerDay) + marginMinutes,
  };
}

/** One sitting: somebody opens the challenge and judges a number of ideas, half a minute to two minutes each. */
function session(
  voter: DemoVoter,
  challenge: DemoChallenge,
  ideas: readonly DemoIdea[],
  window: VotingWindow,
  random: SeededRandom,
): DemoBallot[] {
  const startedAgo = random.between(window.closed, window.opened);
  const lateFrom = window.closed + lateShare * (window.opened - window.closed);
  const seen = ideas.filter(
    (idea) => idea.author !== voter.person.key && !idea.tie && (!idea.late || startedAgo < lateFrom),
  );
  const judged = random.shuffled(seen).slice(0, appetite(voter, seen.length, random));
  let minutesAgo = startedAgo;
  return judged.flatMap((idea) => {
    minutesAgo = Math.max(window.closed, minutesAgo - random.between(0, 2));
    const value = choice(voter, challenge, idea, random);
    return value ? [{ personKey: voter.person.key, ideaKey: idea.key, value, minutesAgo }] : [];
  });
}

/** How many of the ideas on offer this voter judges in one challenge. */
function appetite(voter: DemoVoter, offered: number, random: SeededRandom): number {
  switch (voter.activity) {
    case 'heavy':
      return Math.round(offered * (0.85 + 0.1 * random.next()));
    case 'regular':
      return Math.min(offered, Math.round(16 * Math.exp(random.normal(0.4))));
    case 'light':
      return random.chance(0.45) ? random.between(1, 3) : 0;
    case 'silent':
    case 'brigade':
      return 0;
  }
}

function choice(
  voter: DemoVoter,
  challenge: DemoChallenge,
  idea: DemoIdea,
  random: SeededRandom,
): DemoBallot['value'] | null {
  const pull = (idea.camp ?? 0) * (idea.campStrength ?? 0) * voter.side;
  const attraction = idea.q + pull + voter.leniency;
  if (challenge.method === 'support')
    return random.chance(sigmoid(supportBase + attraction)) ? 'support' : null;
  if (random.chance(passShare)) return 'pass';
  return random.chance(sigmoid(agreeBase + attraction)) ? 'agree' : 'disagree';
}

/**
 * Ideas that share a `tie` value get the same answer from the same people, in expected proportions instead of by
 * chance. That makes the tie exact under every ranking method, not only under those that count.
 */
function tiedBallots(
  audience: readonly DemoVoter[],
  ideas: readonly DemoIdea[],
  window: VotingWindow,
  random: SeededRandom,
): DemoBallot[] {
  const tied = ideas.filter((idea) => idea.tie);
  const first = tied[0];
  if (!first) return [];
  const authors = new Set(tied.map((idea) => idea.author));
  const willing = audience.filter(
    ({ activity, person }) => (activity === 'heavy' || activity === 'regular') && !authors.has(person.key),
  );
  const passes = Math.round(tieVoters * passShare);
  const agrees = Math.round((tieVoters - passes) * sigmoid(agreeBase + first.q));
  return random
    .shuffled(willing)
    .slice(0, tieVoters)
    .flatMap(({ person }, rank) => {
      const value = rank < passes ? 'pass' : rank < passes + agrees ? 'agree' : 'disagree';
      const minutesAgo = random.between(window.closed, window.opened);
      return tied.map((idea) => ({ personKey: person.key, ideaKey: idea.key, value, minutesAgo }) as const);
    });
}

/** All brigade accounts agree on one idea inside ten minutes, halfway through the period so far. */
function brigadeBallots(
  audience: readonly DemoVoter[],
  ideas: readonly DemoIdea[],
  window: VotingWindow,
  random: SeededRandom,
): DemoBallot[] {
  const target = ideas.find((idea) => idea.brigaded);
  if (!target) return [];
  const startedAgo = Math.round((window.opened + window.closed) / 2);
  return audience
    .filter(({ activity }) => activity === 'brigade')
    .map(({ person }) => ({
      personKey: person.key,
      ideaKey: target.key,
      value: 'agree' as const,
      minutesAgo: startedAgo - random.between(0, brigadeMinutes - 1),
    }));
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
