import type { components } from './schema.js';

// The short names the app uses for what the generated schema describes: a change of the API is a type error here
// or where it matters, never a surprise on screen.
type Schemas = components['schemas'];

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type FirstAdministrator = Schemas['FirstAdministratorBody'];
export type Me = Schemas['Me'];
export type Language = Me['language'];
export type Permission = Me['permissions'][number];
export type Person = Schemas['PersonAnswer'];
export type OwnProfile = Schemas['OwnProfileAnswer'];
export type ProfileChanges = Schemas['ProfileChangesBody'];
export type ColleagueListItem = Schemas['ColleagueListItem'];
export type ColleaguePage = Schemas['ColleaguePage'];
export type Colleague = Schemas['ColleagueAnswer'];
export type HelpRequest = Schemas['HelpRequestAnswer'];
export type DeskRequest = Schemas['DeskRequestAnswer'];
export type Desk = Schemas['DeskAnswer'];
export type UnitsCompleteness = Schemas['UnitsCompletenessAnswer'];
export type Group = Schemas['GroupAnswer'];
/** `token` is there only in the answer that made it. */
export type AccessToken = Schemas['TokenAnswer'] & Partial<Pick<Schemas['TokenCreatedAnswer'], 'token'>>;

export type PersonalPart = Schemas['PartAnswer'];
export type OwnErasure = Schemas['OwnErasureAnswer'];
export type AccessLogEntry = Schemas['AccessLogEntry'];

export type SignedOut = Schemas['SignedOutAnswer'];
export type OwnIdentity = Schemas['IdentityAnswer'];
export type OwnSession = Schemas['SessionAnswer'];
export type SecondFactor = Schemas['SecondFactorAnswer'];
export type NewSecondFactor = Schemas['NewSecondFactorAnswer'];

export type ScimConnection = Schemas['ScimTokensAnswer'];
/** `token` is there only in the answer that made it. */
export type ScimToken = ScimConnection['items'][number] &
  Partial<Pick<Schemas['ScimTokenCreatedAnswer'], 'token'>>;
export type ProvisioningEntry = Schemas['ProvisioningEntryAnswer'];

export type Account = Schemas['AccountAnswer'];
export type Unit = Schemas['UnitAnswer'];
export type GroupDetails = Schemas['GroupDetailsAnswer'];
export type GroupRule = Schemas['GroupRuleBody'];
export type GroupMember = Schemas['GroupMemberAnswer'];
export type NewInvitation = Schemas['NewInvitationBody'];
export type Invitation = Schemas['InvitationAnswer'];
export type PendingRegistration = Schemas['PendingRegistrationAnswer'];
export type AllowedDomain = Schemas['AllowedDomainAnswer'];
export type ImportReport = Schemas['ImportReportAnswer'];
export type SponsoredPerson = Schemas['SponsoredPersonAnswer'];
export type Role = Me['roles'][number];
export type RoleScope = Schemas['RoleScope'];
export type RoleGrant = Schemas['RoleGrant'];
export type NewGrant = Schemas['NewGrantBody'];
export type PersonRights = Schemas['PersonRightsAnswer'];
export type RoleRequest = Schemas['RoleRequest'];
export type WhoMayWhat = Schemas['PermissionsAnswer'];
export type Delegation = Schemas['Delegation'];
export type Viewing = Schemas['Viewing'];

export type Domain = Schemas['Domain'];
export type Challenge = Schemas['Challenge'];
export type Audience = Schemas['Audience'];
export type AudienceReach = Schemas['AudienceReachAnswer'];
export type PhaseWindow = Schemas['PhaseWindow'];
export type DatedPhase = PhaseWindow['phase'];
export type Phase = Challenge['phase'];
export type VotingMethod = Challenge['method'];
export type ResultsVisibility = Challenge['results'];
/** What the wizard fills in; the sponsor is whoever launches. */
export type ChallengeFields = Pick<Challenge, Exclude<keyof Schemas['NewChallengeBody'], 'sponsorId'>>;

export type Idea = Schemas['Idea'];
export type CoAuthorNotice = Schemas['CoAuthorNotice'];
export type SimilarIdea = Schemas['SimilarIdea'];
export type MergeTrail = Schemas['MergeTrail'];
export type Merge = Schemas['ListedMerge'];
export type MergeNotice = Schemas['MergeNotice'];
export type MergeNotices = Schemas['MergeNotices'];
export type MergePreview = Schemas['MergePreview'];
export type IdeaVersion = Schemas['IdeaVersion'];

export type NextIdeas = Schemas['NextIdeas'];
export type Round = Schemas['RoundDto'];
export type Objections = Schemas['ObjectionsDto'];
export type Exposure = Schemas['Exposure'];
export type Bias = Schemas['Bias'];
export type Receipt = Schemas['ReceiptDto'];
export type RoundSummary = Schemas['RoundSummaryDto'];
export type RoundRules = Round['rules'];
export type OwnVote = Omit<Schemas['OwnVoteDto'], 'value' | 'reason' | 'castOn'> & {
  /** The idea it was cast on, when that one has gone up in another. */
  castOn?: string | null;
  value: VoteValue | null;
  reason?: string | null;
};
/** The choices that cards and switches offer; other ballots offer numbers. */
export type VoteValue = 'agree' | 'disagree' | 'pass' | 'support';

export type RankedIdea = Schemas['RankedIdeaDto'];
export type Ranking = Schemas['RankingDto'];
export type Outcome = Schemas['OutcomeDto'];
export type Settledness = Schemas['SettlednessDto'];
export type SharedGround = Schemas['SharedGroundDto'];
export type Representative = Schemas['RepresentativeDto'];
export type OpinionMap = Schemas['OpinionMapDto'];
export type Explanation = Schemas['ExplanationDto'];
export type Brief = Schemas['BriefDto'];
