import { readdir } from 'node:fs/promises';
import { readPolisFolder, type PolisConversation } from '../read-polis-folder.js';
import type { SourceIdea, TallySource, VoteFormat } from './vote-format.js';

/** A folder as Polis exports a conversation. */
export const polis: VoteFormat = {
  id: 'polis',
  looksLike: 'a folder with comments.csv and votes.csv',
  recognises: async (location) => {
    const files: string[] = await readdir(location).catch(() => []);
    return files.includes('comments.csv') && files.includes('votes.csv');
  },
  read: async (location) => sourceOf(await readPolisFolder(location)),
};

/**
 * Counts the current votes. Rejected statements are listed only when people voted on them before they were
 * rejected: the others have never been part of the conversation.
 */
function sourceOf(conversation: PolisConversation): TallySource {
  const counts = new Map(conversation.comments.map(({ id }) => [id, { agree: 0, disagree: 0, pass: 0 }]));
  for (const { commentId, value } of conversation.votes) {
    const count = counts.get(commentId);
    if (count) count[value === 1 ? 'agree' : value === -1 ? 'disagree' : 'pass'] += 1;
  }
  const ideas = conversation.comments.map(({ id, body, moderated }): SourceIdea => {
    const { agree = 0, disagree = 0, pass = 0 } = counts.get(id) ?? {};
    return { id, text: body, agree, disagree, pass, moderatedOut: moderated === -1 };
  });
  return {
    title: conversation.title,
    participants: new Set(conversation.votes.map(({ voterId }) => voterId)).size,
    ideas: ideas.filter((idea) => !idea.moderatedOut || idea.agree + idea.disagree + idea.pass > 0),
  };
}
