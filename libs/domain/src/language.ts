/** The languages of the suite: of its screens, and of what people write as far as search needs to know. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that the organisation itself gives in both languages, such as the name of a domain. */
export interface BilingualText {
  readonly nl: string;
  readonly en: string;
}
