import type { TextKey } from '../../lib/texts.js';

const sentences = {
  'oidc-unknown-person': 'sso.unknownPerson',
  'oidc-refused': 'sso.refused',
  'identity-taken': 'sso.identityTaken',
  'link-used': 'problem.link-used',
  'email-taken': 'problem.email-taken',
} as const satisfies Record<string, TextKey>;

/** What to say of a code with which the identity provider's way ended; nothing of one we do not know. */
export const ssoSentence = (problem: string | undefined): TextKey | undefined =>
  Object.entries(sentences).find(([code]) => code === problem)?.[1];
