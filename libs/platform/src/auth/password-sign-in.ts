import { asOneOf } from '../config/settings.js';

/** Who signs in with a password. Also the token under which it is injected. */
export abstract class PasswordSignIn {
  /** False: administrators only, for when the identity provider does not work (ADR 0035). */
  abstract readonly isOn: boolean;
}

export const passwordSignInSetting = {
  passwordSignIn: {
    name: 'ZWERM_PASSWORD_SIGN_IN',
    meaning:
      'off = people sign in through the identity provider, and with a password administrators only; needs the OIDC settings',
    standard: 'on',
    read: asOneOf('on', 'off'),
  },
} as const;
