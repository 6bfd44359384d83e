import type { IdeaId } from '@zwerm/domain/id';
import type { Bursts } from './bursts.js';
import type { DampedTop } from './damped-top.js';
import type { Participation } from './participation.js';
import type { ShownIdeas } from './shown-ideas.js';
import type { Skips } from './skips.js';
import type { ThinTop } from './thin-top.js';

/** Whether a part of the report can be told, or why not. */
export const partStates = [
  'told',
  /** Of votes that nobody may know about as long as people vote. */
  'until-close',
  /** Too few people or ideas to say anything that is not about one of them. */
  'too-few',
  /** This way of voting does not tell. */
  'other-method',
  /** The roll has no parts. */
  'not-divided',
  /** What would tell is not kept of a secret round. */
  'not-kept',
] as const;
export type PartState = (typeof partStates)[number];

/** A part of the report: what it says, or null and the reason. */
export interface ReportPart<Told> {
  readonly state: PartState;
  readonly told: Told | null;
}

/** An idea that was added when people were voting already. */
export interface LateIdea {
  readonly ideaId: IdeaId;
  readonly listedAt: Date;
  /** People who saw it; null when too few did. */
  readonly seenBy: number | null;
  /** By how many fewer people than the middle one of the ideas that were there from the start. */
  readonly missed: number;
}

/** Late ideas, those that missed most first, and how many of them there are. */
export interface LateIdeas {
  readonly ideas: number;
  /** Seen by: the middle one of the ideas that were there from the start. */
  readonly earlyMedian: number;
  readonly items: readonly LateIdea[];
}

/** In what a report found that the result may say something else than people meant; the gravest first. */
export const risks = [
  'burst',
  'parts-missing',
  'thin-top',
  'effort-decides',
  'uneven-turnout',
  'ideas-unseen',
  'uneven-exposure',
  'late-ideas',
  'often-passed',
] as const;
export type Risk = (typeof risks)[number];

/** What may have made a result other than people meant. Nothing in it is about fewer people than `crowd`. */
export interface BiasReport {
  readonly crowd: number;
  readonly exposure: ReportPart<ShownIdeas>;
  readonly late: ReportPart<LateIdeas>;
  readonly participation: ReportPart<Participation>;
  readonly top: ReportPart<ThinTop>;
  readonly bursts: ReportPart<Bursts>;
  readonly skips: ReportPart<Skips>;
  /** What the top list would be if who skips nearly everything weighed less. */
  readonly effort: ReportPart<DampedTop>;
}

export const told = <Told>(part: Told): ReportPart<Told> => ({ state: 'told', told: part });
export const silent = (state: Exclude<PartState, 'told'>): ReportPart<never> => ({ state, told: null });
