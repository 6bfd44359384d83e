import { DomainError } from '@zwerm/domain/domain-error';
import { isId, type ChallengeId } from '@zwerm/domain/id';

export const mostTopics = 20;

/** Topics of a stream, each `<kind>:<challengeId>`. */
export interface LiveTopics {
  readonly topics: ReadonlySet<string>;
  readonly challengeIds: readonly ChallengeId[];
}

/**
 * @param kinds the topics that there are
 * @throws DomainError invalid-input
 */
export function liveTopicsOf(text: string, kinds: readonly string[]): LiveTopics {
  const topics = new Set(text.split(','));
  if (topics.size > mostTopics)
    throw new DomainError('invalid-input', `a stream follows at most ${mostTopics} topics`);
  const challengeIds = new Set<ChallengeId>();
  for (const topic of topics) {
    const [kind = '', id, ...rest] = topic.split(':');
    if (!kinds.includes(kind) || !isId(id) || rest.length > 0)
      throw new DomainError(
        'invalid-input',
        `a topic is ${kinds.join(', ')} with a challenge id, as in ranking:<id>`,
      );
    challengeIds.add(id);
  }
  return { topics, challengeIds: [...challengeIds] };
}
