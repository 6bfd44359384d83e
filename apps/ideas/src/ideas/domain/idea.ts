import type { ChallengeId, IdeaId, PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import type { Phase } from '@zwerm/domain/phase';
import { detectedLanguage } from './detected-language.js';
import {
  CoAuthorSteppedOut,
  IdeaVersionConflict,
  IllegalIdeaTransition,
  InvalidIdea,
} from './idea.errors.js';
import { proposedTitle } from './proposed-title.js';

export const ideaStates = ['draft', 'submitted', 'withdrawn'] as const;
export type IdeaState = (typeof ideaStates)[number];

/** In characters (Unicode code points). */
export const ideaLimits = { title: { min: 5, max: 120 }, body: { min: 10, max: 4_000 } } as const;

/** More people than this are a group that writes, not authors. */
export const mostCoAuthors = 10;

/** When a challenge lets its participants do what with their ideas. */
export const ideaPhases = {
  prepare: ['announced', 'ideation'],
  submit: ['ideation'],
  revise: ['ideation', 'discussion'],
  withdraw: ['ideation', 'discussion', 'voting'],
} as const satisfies Record<string, readonly Phase[]>;

export interface IdeaText {
  readonly id: IdeaId;
  readonly challengeId: ChallengeId;
  readonly authorId: PersonId;
  readonly body: string;
  /** Proposed from the body when left out. */
  readonly title?: string | undefined;
  /** Detected when left out. */
  readonly language?: Language | undefined;
}

/** What a participant puts forward in a challenge. Moments are ISO 8601 UTC. */
export class Idea {
  id!: IdeaId;
  challengeId!: ChallengeId;
  authorId!: PersonId;
  title!: string;
  body!: string;
  language!: Language;
  /** Who wrote it with its author, in the order in which they were named. */
  coAuthorIds!: PersonId[];
  /** The co-authors who have read that they were named. */
  toldCoAuthorIds!: PersonId[];
  /** Who stepped out before voting began: nobody names them again against their will. */
  steppedOutIds!: PersonId[];
  /** Who stepped out once voting had begun: where authors may not vote on their idea, neither may these. */
  formerCoAuthorIds!: PersonId[];
  state!: IdeaState;
  version!: number;
  submittedAt!: string | null;
  createdAt!: string;

  /**
   * Version 1 of an idea, as a draft.
   * @param isRecord written elsewhere before: may be shorter than what is asked of people here
   * @throws InvalidIdea
   */
  static draft(text: IdeaText, at: Date, isRecord = false): Idea {
    const body = text.body.trim();
    const title = (text.title ?? proposedTitle(body)).trim();
    checkLength('body', body, isRecord);
    checkLength('title', title, isRecord);
    const { id, challengeId, authorId, language = detectedLanguage(`${title} ${body}`) } = text;
    const first = { state: 'draft' as const, version: 1, submittedAt: null, createdAt: at.toISOString() };
    const alone = { coAuthorIds: [], toldCoAuthorIds: [], steppedOutIds: [], formerCoAuthorIds: [] };
    return Object.assign(new Idea(), {
      id,
      challengeId,
      authorId,
      title,
      body,
      language,
      ...alone,
      ...first,
    });
  }

  /** Version 1 of an idea that is on the table at once. */
  static submitted(text: IdeaText, at: Date, isRecord = false): Idea {
    const state = { state: 'submitted' as const, submittedAt: at.toISOString() };
    return Object.assign(Idea.draft(text, at, isRecord), state);
  }

  /** Whether somebody is its author or one of its co-authors. */
  isWrittenBy(personId: PersonId): boolean {
    return this.authorId === personId || this.coAuthorIds.includes(personId);
  }

  /** Those who wrote it see it always, the others while it is on the table. */
  isVisibleTo(personId: PersonId): boolean {
    return this.state === 'submitted' || this.isWrittenBy(personId);
  }

  /**
   * @returns whether anything changed
   * @throws IdeaVersionConflict | InvalidIdea when its author is among them | CoAuthorSteppedOut
   */
  nameCoAuthors(personIds: readonly PersonId[], expectedVersion: number): boolean {
    if (this.version !== expectedVersion) throw new IdeaVersionConflict();
    const named = [...new Set(personIds)];
    if (named.includes(this.authorId))
      throw new InvalidIdea('/personIds', 'its author is no co-author of an idea');
    const gone = named.find((id) => this.steppedOutIds.includes(id));
    if (gone !== undefined) throw new CoAuthorSteppedOut(gone);
    if (named.join() === this.coAuthorIds.join()) return false;
    this.keepCoAuthors(named);
    this.version++;
    return true;
  }

  /** @returns whether they were a co-author */
  stepOut(personId: PersonId, hasVotingBegun: boolean): boolean {
    if (!this.coAuthorIds.includes(personId)) return false;
    this.keepCoAuthors(this.coAuthorIds.filter((id) => id !== personId));
    this[hasVotingBegun ? 'formerCoAuthorIds' : 'steppedOutIds'].push(personId);
    this.version++;
    return true;
  }

  /** Whoever is named again, after having been left out, is told again. */
  private keepCoAuthors(personIds: PersonId[]): void {
    this.coAuthorIds = personIds;
    this.toldCoAuthorIds = this.toldCoAuthorIds.filter((id) => personIds.includes(id));
  }

  /** @throws IllegalIdeaTransition */
  submit(at: Date): void {
    if (this.state !== 'draft') throw new IllegalIdeaTransition(this.state, 'submitted');
    this.state = 'submitted';
    this.submittedAt = at.toISOString();
    this.version++;
  }

  /** @throws IllegalIdeaTransition */
  withdraw(): void {
    if (this.state === 'withdrawn') throw new IllegalIdeaTransition(this.state, 'withdrawn');
    this.state = 'withdrawn';
    this.version++;
  }

  /**
   * @returns whether anything changed
   * @throws IdeaVersionConflict | InvalidIdea
   */
  revise(
    changes: { title?: string | undefined; body?: string | undefined },
    expectedVersion: number,
  ): boolean {
    if (this.version !== expectedVersion) throw new IdeaVersionConflict();
    const title = changes.title?.trim() ?? this.title;
    const body = changes.body?.trim() ?? this.body;
    checkLength('title', title);
    checkLength('body', body);
    if (title === this.title && body === this.body) return false;
    Object.assign(this, { title, body, version: this.version + 1 });
    return true;
  }
}

function checkLength(field: 'title' | 'body', text: string, isRecord = false): void {
  const { min, max } = ideaLimits[field];
  const length = Array.from(text).length;
  if (length >= (isRecord ? 1 : min) && length <= max) return;
  throw new InvalidIdea(`/${field}`, `${field} must have ${min} to ${max} characters`);
}
