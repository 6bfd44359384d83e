import type { PersonId } from '@zwerm/domain/id';

export const helpStates = ['open', 'answered', 'closed'] as const;
export type HelpState = (typeof helpStates)[number];

/** Questions one person can have open at once; lengths in characters. */
export const helpLimits = { open: 10, question: 2_000, answer: 4_000, page: 200 } as const;

/** A question of somebody to the user managers. */
export interface HelpRequest {
  readonly id: string;
  readonly version: number;
  readonly question: string;
  /** Path of the screen on which it came up. */
  readonly page: string;
  readonly state: HelpState;
  readonly answer: string | null;
  readonly askedAt: string;
  readonly answeredAt: string | null;
}

/** As the user managers see it. */
export interface DeskRequest extends HelpRequest {
  readonly askerId: PersonId;
  readonly askerName: string;
}

export const helpColumns = `
  help_request.id, help_request.version, question, page, state, answer, asked_at as "askedAt", answered_at as "answeredAt"`;
