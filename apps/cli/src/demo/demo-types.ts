import type { ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import type { GivenRules } from '@zwerm/domain/voting-rules';

/** Shapes of the demo organisation. Plain values only: the seeding program turns them into commands. */

/** The language a person reads Zwerm in. */
export type DemoLanguage = 'nl' | 'en' | 'de';

/** How someone belongs to the organisation. Partners and customers see only what they are invited to. */
export type DemoPersonKind = 'employee' | 'partner' | 'customer';

/** A role on top of what everyone of that kind may do. */
export type DemoRole = 'leadership' | 'programme-manager' | 'community-manager' | 'administrator';

/** Where people's names come from; the mix differs per site. */
export type NameOrigin = 'dutch' | 'flemish' | 'german' | 'polish' | 'turkish' | 'moroccan' | 'surinamese';

/** A town where Polderlicht has an office or depot. */
export type DemoSite = 'Utrecht' | 'Eindhoven' | 'Rotterdam' | 'Antwerpen' | 'Düsseldorf' | 'Gdańsk';

/** A text in both languages of the interface. */
export interface BilingualText {
  readonly nl: string;
  readonly en: string;
}

/** One account to create. */
export interface DemoPerson {
  /** `noor`, `stations-07`, `partner-12`, `customer-03`: does not depend on the seed. */
  readonly key: string;
  readonly displayName: string;
  /** Unique, always on a `.example` domain. */
  readonly email: string;
  readonly kind: DemoPersonKind;
  /** The company the person works for: `Polderlicht Groep N.V.`, a partner firm or a customer. */
  readonly company: string;
  /** Key of a unit in `demoUnits`; null for partners and customers. */
  readonly unit: string | null;
  /** Key of a department inside that unit; null for partners and customers. */
  readonly department: string | null;
  readonly language: DemoLanguage;
  readonly functionTitle: string;
  readonly roles: readonly DemoRole[];
}

/** A department: the lowest level of the organisation tree. */
export interface DemoDepartment {
  readonly key: string;
  readonly name: string;
  readonly site: DemoSite;
  /** Number of people, the fixed accounts included. */
  readonly headcount: number;
  /** The first title belongs to the head of the department, the others are shared by the rest in turn. */
  readonly functionTitles: readonly [string, string, ...string[]];
}

/** A business unit with its departments: the level under the group. */
export interface DemoUnit {
  readonly key: string;
  readonly name: string;
  readonly departments: readonly DemoDepartment[];
}

/** A partner or customer company with the number of its people who have an account. */
export interface DemoCompany {
  readonly name: string;
  /** Mail domain, always under `.example`. */
  readonly mailDomain: string;
  readonly headcount: number;
  readonly site: DemoSite;
  readonly functionTitles: readonly [string, ...string[]];
}

/** A strategic domain. */
export interface DemoDomain {
  readonly key: string;
  readonly name: BilingualText;
  readonly goal: BilingualText;
  /** Key of the person in leadership who owns it. */
  readonly owner: string;
}

/** The state a challenge is in at the moment of seeding. */
export type DemoChallengeState = 'draft' | 'announced' | 'ideation' | 'voting' | 'review';

/** The phases with dates, in the order in which they happen. */
export type DemoPhaseName = 'announced' | 'ideation' | 'voting' | 'review';

/** One phase. Offsets are periods of exactly 24 hours from the moment of seeding; negative is in the past. */
export interface DemoPhase {
  readonly phase: DemoPhaseName;
  readonly opensInDays: number;
  readonly closesInDays: number;
}

/** A challenge in one of the states that a visitor should find. */
export interface DemoChallenge {
  readonly key: string;
  /** Key of a domain in `demoDomains`. */
  readonly domain: string;
  readonly state: DemoChallengeState;
  readonly title: string;
  readonly question: string;
  /** Two to four sentences: why leadership asks this now. */
  readonly context: string;
  /** Key of the person who promises the answer. */
  readonly sponsor: string;
  readonly language: 'nl' | 'en';
  /** Who may submit and vote. */
  readonly audience: readonly DemoPersonKind[];
  readonly criteria: readonly string[];
  /** Every phase closes when the next one opens. */
  readonly phases: readonly DemoPhase[];
  /** Day on which everyone who took part has an answer; same unit as the phase offsets. */
  readonly promiseInDays: number;
  readonly method: VotingMethod;
  /** What differs from the usual rules of the method. */
  readonly rules?: GivenRules;
  readonly results: ResultsVisibility;
}

/** An idea as its author wrote it, before it is placed in a challenge. */
export interface DemoIdeaText {
  readonly key: string;
  readonly language: 'nl' | 'en';
  /** Key of the person who submitted it. */
  readonly author: string;
  /** Latent quality on the log-odds scale, from -2.2 to 2.2. Never shown: tests compare rankings with it. */
  readonly q: number;
  /** 5 to 80 characters. */
  readonly title: string;
  /** 20 to 4,000 characters. */
  readonly body: string;
  /** Ideas with the same value say the same thing in other words. */
  readonly cluster?: string;
  /** The opinion camp that likes this idea; the other camp dislikes it. */
  readonly camp?: 1 | -1;
  /** How far the camps are pulled apart, on the scale of `q`. Present whenever `camp` is. */
  readonly campStrength?: number;
  /** Came in after voting had opened, so few people have seen it. */
  readonly late?: true;
  /** Ideas with the same value receive exactly the same ballots. */
  readonly tie?: string;
  /** Target of the brigade: 25 accounts that all agree within ten minutes. */
  readonly brigaded?: true;
  /** In whole euros, where people vote with a budget. */
  readonly cost?: number;
  /** Why some cannot live with it, where people give consent. */
  readonly objections?: readonly string[];
}

/** An idea in its challenge. */
export interface DemoIdea extends DemoIdeaText {
  /** Key of a challenge in `demoChallenges`. */
  readonly challenge: string;
}

/** One vote of one person on one idea. */
export interface DemoBallot {
  readonly personKey: string;
  readonly ideaKey: string;
  readonly value: 'agree' | 'disagree' | 'pass' | 'support';
  /** Whole minutes before the moment of seeding, always inside the voting phase of the idea's challenge. */
  readonly minutesAgo: number;
}
