export type Language = 'nl' | 'en';
export type Role =
  | 'employee'
  | 'partner'
  | 'customer'
  | 'leadership'
  | 'programme-manager'
  | 'community-manager'
  | 'knowledge-manager'
  | 'trainer'
  | 'user-manager'
  | 'evaluator'
  | 'administrator'
  | 'auditor';
export type Phase =
  | 'draft'
  | 'announced'
  | 'ideation'
  | 'discussion'
  | 'voting'
  | 'review'
  | 'decided'
  | 'closed'
  | 'cancelled';
export type DatedPhase = 'ideation' | 'discussion' | 'voting' | 'review';
export type VotingMethod = 'agree-disagree-pass' | 'support';
export type VoteValue = 'agree' | 'disagree' | 'pass' | 'support';
export type ResultsVisibility = 'live' | 'after-close';

export interface Text2 {
  nl: string;
  en: string;
}
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
export type Permission =
  | 'read-own-account'
  | 'change-own-account'
  | 'manage-own-tokens'
  | 'read-people'
  | 'register-person'
  | 'change-roles'
  | 'read-groups'
  | 'manage-groups'
  | 'read-domains'
  | 'manage-domains'
  | 'read-challenges'
  | 'manage-challenges'
  | 'read-ideas'
  | 'submit-ideas'
  | 'vote'
  | 'read-round'
  | 'read-rankings'
  | 'read-brief'
  | 'follow-live';
export interface Group {
  id: string;
  version: number;
  name: string;
  memberCount: number;
}
export interface Me {
  id: string;
  displayName: string;
  email: string | null;
  language: Language;
  kind: 'employee' | 'partner' | 'customer';
  roles: Role[];
  groupIds: string[];
  version: number;
  /** Everything the person's roles allow together. */
  permissions: Permission[];
}
export interface AccessToken {
  id: string;
  name: string;
  scopes: ('read' | 'write')[];
  token?: string;
  expiresAt: string;
  createdAt: string;
}
export interface Person {
  id: string;
  displayName: string;
  kind: Me['kind'];
}
export interface Domain {
  id: string;
  name: Text2;
  goal: Text2;
  ownerId: string;
  version: number;
}
export interface PhaseWindow {
  phase: DatedPhase;
  startsAt: string;
  endsAt: string;
}
export type Audience = { kind: 'everyone' } | { kind: 'group'; groupId: string };
export interface ChallengeFields {
  domainId: string;
  title: string;
  question: string;
  context: string;
  language: Language;
  criteria: string[];
  audience: Audience;
  method: VotingMethod;
  results: ResultsVisibility;
  topCount: number;
  promisedBy: string | null;
  phases: PhaseWindow[];
}
export interface Challenge extends ChallengeFields {
  id: string;
  sponsorId: string;
  phase: Phase;
  createdAt: string;
  version: number;
  allowedTransitions: Phase[];
}
export interface Idea {
  id: string;
  challengeId: string;
  title: string;
  body: string;
  language: Language;
  authorId: string;
  state: 'draft' | 'submitted' | 'withdrawn';
  version: number;
  submittedAt: string | null;
  createdAt: string;
  mine: boolean;
}
export interface SimilarIdea {
  id: string;
  title: string;
  similarity: number;
}
export interface IdeaVersion {
  version: number;
  title: string;
  body: string;
  at: string;
}
export interface Round {
  id: string;
  challengeId: string;
  method: VotingMethod;
  scale: string[];
  state: 'scheduled' | 'open' | 'closed';
  opensAt: string;
  closesAt: string;
  closedAt: string | null;
  results: ResultsVisibility;
  eligible: boolean;
  own: { voted: number; votable: number };
  turnout: { participants: number; eligible: number };
}
export interface OwnVote {
  ideaId: string;
  value: VoteValue | null;
  revision: number;
  castAt: string;
}
export interface RankedIdea {
  ideaId: string;
  title: string;
  rank: number;
  tier: number;
  score: number;
  low: number;
  high: number;
  n: number;
  agree: number;
  disagree: number;
  pass: number;
  wilsonLow: number;
  wilsonHigh: number;
}
export interface Ranking extends Page<RankedIdea> {
  challengeId: string;
  roundId: string;
  method: VotingMethod;
  methodVersion: string;
  state: 'live' | 'frozen';
  asOf: string;
  version: number;
  hash: string | null;
  participants: number;
  eligible: number;
  ballots: number;
}
export interface Brief {
  challengeId: string;
  title: string;
  question: string;
  sponsorId: string;
  promisedBy: string | null;
  phase: Phase;
  method: VotingMethod;
  methodVersion: string;
  /** Hidden: no results until voting closes, for leadership neither. */
  state: 'live' | 'frozen' | 'hidden';
  asOf: string;
  hash: string | null;
  topCount: number;
  turnout: { participants: number; eligible: number; share: number };
  ballots: number;
  items: RankedIdea[];
  /** Those who share the last tier but did not fit. */
  itemsLeftOut: number;
  /** Null while the results are hidden. */
  expectedRight: number | null;
  openIdeas: number | null;
}
