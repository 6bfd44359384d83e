import { stableId } from './stable-id.js';
import type { PolisComment, PolisConversation, PolisVote } from '../tally/read-polis-folder.js';

const hourMs = 3_600_000;

/**
 * What of a conversation enters an installation, and under which ids. Pure: the same folder gives the same plan, so
 * that a second import finds what the first one made.
 */
export interface PolisPlan {
  readonly key: string;
  readonly challengeId: string;
  readonly domainId: string;
  /** Stands for whoever held the conversation. */
  readonly hostId: string;
  /** Of the group of all participants. */
  readonly groupId: string;
  /** Numbers of everyone who wrote or voted. */
  readonly participants: readonly string[];
  readonly comments: readonly PolisComment[];
  /** Rejected by moderators, and nobody voted on them before: they stay out. */
  readonly commentsLeftOut: number;
  /** Rejected by moderators after people had voted: they enter and are taken back, so that their votes stay on record. */
  readonly commentsTakenBack: readonly PolisComment[];
  readonly votes: readonly PolisVote[];
  readonly startsAt: Date;
}

export function planOf(conversation: PolisConversation): PolisPlan {
  const { title, comments, votes } = conversation;
  const first = comments.reduce(
    (earliest, { at }) => (at < earliest ? at : earliest),
    votes[0]?.at ?? new Date(),
  );
  const key = `${title}/${first.toISOString()}/${comments.length}`;
  const votedOn = new Set(votes.map(({ commentId }) => commentId));
  const entering = comments.filter(({ id, moderated }) => moderated !== -1 || votedOn.has(id));
  const people = new Set([...entering.map(({ author }) => author), ...votes.map(({ voterId }) => voterId)]);
  return {
    key,
    challengeId: stableId('polis', key, 'challenge'),
    domainId: stableId('polis', 'domain'),
    hostId: stableId('polis', 'host'),
    groupId: stableId('polis', key, 'participants'),
    participants: [...people].sort((a, b) => Number(a) - Number(b)),
    comments: entering,
    commentsLeftOut: comments.length - entering.length,
    commentsTakenBack: entering.filter(({ moderated }) => moderated === -1),
    votes,
    // An hour before the first sign of life: what people do must lie inside the voting window.
    startsAt: new Date(Math.min(first.getTime(), votes[0]?.at.getTime() ?? first.getTime()) - hourMs),
  };
}

export const participantId = (plan: PolisPlan, number: string): string =>
  stableId('polis', plan.key, 'participant', number);
export const ideaIdOf = (plan: PolisPlan, commentId: string): string =>
  stableId('polis', plan.key, 'comment', commentId);
