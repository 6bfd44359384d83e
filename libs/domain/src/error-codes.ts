/** What sort of refusal an error is. One place maps a kind to an HTTP status, one to ack, retry or dead letter. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-slow'
  | 'precondition-failed'
  | 'too-large'
  | 'unsupported'
  | 'unprocessable'
  | 'precondition-required'
  | 'throttled'
  | 'unavailable';

/**
 * Every refusal Zwerm can give, once: code → kind and English title. Clients act on the code, never on the text;
 * the web's texts are keyed by it, and `docs/generated/errors.md` is made from this list.
 */
export const errorCodes = {
  'invalid-input': { kind: 'invalid', title: 'The input is not valid' },
  'invalid-json': { kind: 'invalid', title: 'The body is not valid JSON' },
  'invalid-text': { kind: 'invalid', title: 'The text holds characters that cannot be stored' },
  'too-deep': { kind: 'invalid', title: 'The JSON is nested too deeply' },
  'too-many-keys': { kind: 'invalid', title: 'The JSON has too many keys' },
  'duplicate-key': { kind: 'invalid', title: 'The JSON names the same key twice' },
  'unknown-property': { kind: 'invalid', title: 'The body has a property this operation does not know' },
  'unknown-parameter': { kind: 'invalid', title: 'The query has a parameter this operation does not know' },
  'invalid-cursor': { kind: 'invalid', title: 'The cursor is not one this list gave out' },
  'idempotency-key-required': {
    kind: 'invalid',
    title: 'The Idempotency-Key header is missing or malformed',
  },
  'logout-token-refused': { kind: 'invalid', title: 'This logout token ends nothing' },
  'reason-required': { kind: 'invalid', title: 'This change needs a reason' },
  unauthenticated: { kind: 'unauthenticated', title: 'Sign in first' },
  'wrong-credentials': { kind: 'unauthenticated', title: 'The e-mail address or the password is wrong' },
  forbidden: { kind: 'forbidden', title: 'You do not have the right to do this' },
  'sign-in-again': { kind: 'forbidden', title: 'Sign in again first: this needs a session of the last hour' },
  'password-sign-in-off': {
    kind: 'forbidden',
    title: 'People sign in through the identity provider here, without a password',
  },
  csrf: { kind: 'forbidden', title: 'The request came from another site' },
  'viewing-as-is-read-only': {
    kind: 'forbidden',
    title: 'Whoever looks at the app as somebody else can change nothing',
  },
  'hidden-while-viewing-as': {
    kind: 'forbidden',
    title: 'This is for the person alone, also when somebody looks at the app as them',
  },
  'not-for-yourself': { kind: 'forbidden', title: 'Nobody gives themself this role' },
  'not-your-own-request': { kind: 'forbidden', title: 'Another administrator has to decide on this' },
  'not-for-delegates': { kind: 'forbidden', title: 'A delegate cannot do this: only the leader can' },
  'results-hidden': { kind: 'forbidden', title: 'The results are hidden until voting closes' },
  'judge-first': {
    kind: 'forbidden',
    title: 'While people vote, you see the results once you have judged enough ideas yourself',
  },
  'results-suppressed': {
    kind: 'forbidden',
    title: 'Fewer than five people took part in this secret round, so its results are not shown',
  },
  'not-found': { kind: 'not-found', title: 'There is nothing here that you may see' },
  'method-not-allowed': { kind: 'not-found', title: 'There is no such operation' },
  'illegal-transition': { kind: 'conflict', title: 'This change of state is not allowed' },
  'submissions-closed': { kind: 'conflict', title: 'This challenge does not take ideas now' },
  'edit-window-closed': { kind: 'conflict', title: 'This idea can no longer be changed' },
  'co-author-outside': {
    kind: 'conflict',
    title: 'Whoever this challenge is not for cannot be a co-author',
  },
  'co-author-stepped-out': { kind: 'conflict', title: 'This person stepped out as a co-author' },
  'voting-over': { kind: 'conflict', title: 'The challenge has been decided: no voting round can follow' },
  'round-closed': { kind: 'conflict', title: 'The voting round is closed' },
  'round-begun': {
    kind: 'conflict',
    title: 'The voting round has begun: it can no longer be planned otherwise',
  },
  'round-not-open': { kind: 'conflict', title: 'The voting round is not open yet' },
  'not-on-roll': { kind: 'forbidden', title: 'You are not on the roll of this round' },
  'idea-not-votable': { kind: 'conflict', title: 'This idea is not on the ballot' },
  'own-unit': { kind: 'conflict', title: 'In this round nobody votes on an idea from their own unit' },
  'idea-merged': { kind: 'conflict', title: 'This idea went up in another one: the vote belongs there' },
  'merge-not-meaningful': {
    kind: 'conflict',
    title: 'Votes of this round cannot be brought together: each depends on the rest of its ballot',
  },
  'merge-undone': { kind: 'conflict', title: 'This merge has been undone already' },
  'own-idea': {
    kind: 'conflict',
    title: 'In this round nobody votes on an idea that they wrote, alone or with others',
  },
  'no-vote-to-withdraw': { kind: 'conflict', title: 'There is no vote to withdraw' },
  'budget-exceeded': { kind: 'conflict', title: 'The ballot spends more than a person has' },
  'too-many-choices': { kind: 'conflict', title: 'The ballot names more ideas than the round allows' },
  'too-few-choices': { kind: 'conflict', title: 'The ballot names fewer ideas than the round asks for' },
  'idea-without-cost': { kind: 'conflict', title: 'This idea has no cost yet, so nobody can choose it' },
  'set-not-served': {
    kind: 'conflict',
    title: 'Only four ideas that were served together, not too long ago, can be compared',
  },
  'whole-ballot-needed': {
    kind: 'conflict',
    title: 'This round takes whole ballots, not recorded single votes',
  },
  'bundle-not-ready': { kind: 'conflict', title: 'The bundle of this round is still being sealed' },
  'snapshot-not-ready': {
    kind: 'conflict',
    title: 'There is no signed snapshot of this round, or not yet',
  },
  'entry-may-be-lost': {
    kind: 'not-found',
    title: 'This entry is not in the log, and entries were lost when the log was put back once',
  },
  'round-not-closed': { kind: 'conflict', title: 'The voting round has not closed yet' },
  'recount-differs': { kind: 'conflict', title: 'Counting the ballots again gives something else' },
  'rules-changed': {
    kind: 'conflict',
    title: 'The rules of this round have changed since they were read',
  },
  'rules-frozen': { kind: 'conflict', title: 'The rules are frozen: the first ballot has been cast' },
  'email-taken': { kind: 'conflict', title: 'This e-mail address is already registered' },
  'name-taken': { kind: 'conflict', title: 'This name is already in use' },
  'group-kept-elsewhere': {
    kind: 'conflict',
    title: 'The directory of the organisation keeps this group',
  },
  'members-follow-rule': {
    kind: 'conflict',
    title: 'Who belongs to this group is not decided by hand',
  },
  'sponsor-needed': {
    kind: 'conflict',
    title: 'A partner or customer needs a colleague who answers for them',
  },
  'unit-inside-itself': { kind: 'conflict', title: 'A unit cannot lie inside itself' },
  'unit-not-empty': { kind: 'conflict', title: 'This unit still has people or units in it' },
  'kept-by-directory': {
    kind: 'conflict',
    title: 'Name and function come from the directory of your organisation',
  },
  'erasure-planned': { kind: 'conflict', title: 'This person is to be erased already' },
  'person-erased': { kind: 'conflict', title: 'This person was erased' },
  'last-administrator': { kind: 'conflict', title: 'The last administrator cannot be removed' },
  'second-administrator-needed': {
    kind: 'conflict',
    title: 'This needs the approval of a second administrator, and there is none yet',
  },
  'approval-needed': { kind: 'conflict', title: 'This needs the approval of a second administrator first' },
  'request-over': { kind: 'conflict', title: 'This request was decided on, or has expired' },
  'already-exists': { kind: 'conflict', title: 'This already exists' },
  'already-decided': { kind: 'conflict', title: 'Somebody decided this already' },
  'request-in-progress': { kind: 'conflict', title: 'The first request with this key is still running' },
  'link-used': { kind: 'gone', title: 'This link has been used or has expired' },
  'version-conflict': { kind: 'precondition-failed', title: 'Somebody changed this in the meantime' },
  'precondition-required': { kind: 'precondition-required', title: 'The If-Match header is missing' },
  'too-large': { kind: 'too-large', title: 'The body is too large' },
  'request-timeout': { kind: 'too-slow', title: 'The request took too long to arrive' },
  'unsupported-media-type': { kind: 'unsupported', title: 'Only application/json is accepted' },
  'idempotency-key-reused': {
    kind: 'unprocessable',
    title: 'This Idempotency-Key belongs to another request',
  },
  'import-refused': { kind: 'unprocessable', title: 'Nothing was imported: some rows are not right' },
  'too-many-questions': {
    kind: 'conflict',
    title: 'You have ten open questions: wait for an answer first',
  },
  'photo-not-usable': { kind: 'unprocessable', title: 'This file is not a photo that can be used' },
  'code-needed': { kind: 'unauthenticated', title: 'A code from your second factor is needed' },
  'wrong-code': { kind: 'unauthenticated', title: 'The code is wrong or has been used' },
  'wrong-password': { kind: 'forbidden', title: 'The current password is wrong' },
  'second-factor-required': {
    kind: 'forbidden',
    title: 'Administrators need a second factor: set one up first',
  },
  'second-factor-exists': { kind: 'conflict', title: 'There is a second factor already' },
  'no-second-factor': { kind: 'conflict', title: 'There is no second factor' },
  'identity-taken': { kind: 'conflict', title: 'This sign-in account belongs to somebody else here' },
  'last-way-in': { kind: 'conflict', title: 'This is the only way you can sign in' },
  'sign-in-throttled': { kind: 'throttled', title: 'Too many attempts: wait a moment' },
  'too-many-requests': { kind: 'throttled', title: 'Too many requests: try again later' },
  'too-many-streams': { kind: 'throttled', title: 'Too many live streams are open' },
  overloaded: { kind: 'unavailable', title: 'The service is overloaded: try again in a moment' },
  'database-unavailable': {
    kind: 'unavailable',
    title: 'The database does not answer: try again in a moment',
  },
  'service-unavailable': {
    kind: 'unavailable',
    title: 'A part of Zwerm does not answer: try again in a moment',
  },
} as const satisfies Record<string, { kind: ErrorKind; title: string }>;

export type ErrorCode = keyof typeof errorCodes;
