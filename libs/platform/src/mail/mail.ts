import type { Language } from '@zwerm/domain/language';

/** One mail to one person, in fixed words of ours: what people wrote is only ever a value inside a sentence. */
export interface Mail {
  /** What sort of mail it is, one of the service's `MailRules`: `password-link`, `invitation`. */
  readonly kind: string;
  readonly to: string;
  /** Id of what it is about, for the rule by which it may still go when its turn comes: see `MailRules`. */
  readonly about?: string;
  /** Null for somebody without an account. */
  readonly personId: string | null;
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** A button below the paragraphs; `path` begins with a slash, and PUBLIC_URL goes before it. */
  readonly link?: { readonly label: string; readonly path: string };
}

export type MailContent = Pick<Mail, 'language' | 'subject' | 'paragraphs' | 'link'>;
