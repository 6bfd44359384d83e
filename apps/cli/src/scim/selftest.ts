import { entraConversation } from '@zwerm/contracts/scim/entra-conversation';
import { oktaConversation } from '@zwerm/contracts/scim/okta-conversation';
import { converse, type ScimSend, type StepOutcome } from '@zwerm/contracts/scim/scim-step';

/** How one identity provider's conversation went. */
export interface Conversation {
  readonly identityProvider: 'Entra ID' | 'Okta';
  readonly steps: readonly StepOutcome[];
}

/**
 * Says to a server what Entra ID and Okta say, and takes away what that made, also when a step went wrong.
 * @param mark distinguishes this run from others; letters and digits
 * @throws Error when the server cannot be reached
 */
export async function selftest(send: ScimSend, mark: string): Promise<Conversation[]> {
  const ids: Record<string, string> = {};
  try {
    return [
      { identityProvider: 'Entra ID', steps: await converse(entraConversation(mark), send, ids) },
      { identityProvider: 'Okta', steps: await converse(oktaConversation(mark), send, ids) },
    ];
  } finally {
    await tidyUp(send, ids);
  }
}

/** What is gone already answers 404, which is just as well. */
async function tidyUp(send: ScimSend, ids: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, id] of Object.entries(ids))
    await send('DELETE', `${/group/i.test(name) ? '/Groups' : '/Users'}/${id}`).catch(() => undefined);
}

export const problemsIn = (conversations: readonly Conversation[]): number =>
  conversations.flatMap(({ steps }) => steps).filter(({ problem }) => problem !== undefined).length;

/** For people: one line per step. */
export function selftestTable(conversations: readonly Conversation[]): string {
  const lines = conversations.flatMap(({ identityProvider, steps }) => [
    identityProvider,
    ...steps.map(({ says, problem }) => (problem === undefined ? `  ✓ ${says}` : `  ✗ ${says}: ${problem}`)),
  ]);
  const count = problemsIn(conversations);
  return [...lines, count === 0 ? 'all right' : `${count} went wrong`, ''].join('\n');
}
