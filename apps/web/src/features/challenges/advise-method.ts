import type { VotingMethod } from '../../api/types.js';

/** What an organiser wants to know from a round. */
export const purposes = ['mood', 'choose', 'strength', 'money', 'order', 'together'] as const;
export type Purpose = (typeof purposes)[number];

/** About so many ideas and more, nobody reads them all: they are judged one at a time. */
const manyIdeas = 12;

/**
 * The method we recommend. One idea at a time gives everybody the same attention, so it wins where there are many
 * ideas; sharing out and ordering ask people to oversee all of them, so they are for few.
 */
export function adviseMethod(purpose: Purpose, ideas: number): VotingMethod {
  const many = ideas > manyIdeas;
  switch (purpose) {
    case 'mood':
      return many ? 'agree-disagree-pass' : 'support';
    case 'choose':
      return many ? 'agree-disagree-pass' : 'approval';
    case 'strength':
      return many ? 'quadratic' : 'dots';
    case 'money':
      return 'budget';
    case 'order':
      return many ? 'pairwise' : 'ranked';
    case 'together':
      return 'consent';
  }
}
