import type { TextKey } from '../../lib/texts.js';

export interface NewPerson {
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
}

export const noPerson: NewPerson = { displayName: '', email: '', password: '' };

/** In characters; the API refuses anything else (its people service, `password-rules`). */
export const passwordLength = { min: 12, max: 128 };

export type PersonFaults = Partial<Record<keyof NewPerson, TextKey>>;

/** What is wrong with a person as filled in, as keys of texts. */
export function personFaults({ displayName, email, password }: NewPerson): PersonFaults {
  const characters = Array.from(password).length;
  return {
    ...(displayName.trim() ? {} : { displayName: 'settings.nameMissing' }),
    ...(/^\S+@\S+\.\S+$/.test(email.trim()) ? {} : { email: 'firstAdministrator.emailWrong' }),
    ...(characters < passwordLength.min ? { password: 'firstAdministrator.passwordShort' } : {}),
    ...(characters > passwordLength.max ? { password: 'firstAdministrator.passwordLong' } : {}),
  };
}

/** The first field in the form's order that needs attention. */
export function firstFault(faults: PersonFaults): keyof NewPerson | undefined {
  return (['displayName', 'email', 'password'] as const).find((field) => faults[field]);
}
