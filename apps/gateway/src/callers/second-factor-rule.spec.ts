import { isOpenWithoutSecondFactor } from './second-factor-rule.js';

it.each(['/me', '/me/second-factor', '/me/second-factor/confirmation', '/sessions/current'])(
  'lets an administrator set up a second factor: %s',
  (path) => expect(isOpenWithoutSecondFactor(path)).toBe(true),
);

it.each(['/people', '/me/tokens', '/challenges', '/me/second-factor/confirmation/x', '/people/me'])(
  'keeps everything else shut: %s',
  (path) => expect(isOpenWithoutSecondFactor(path)).toBe(false),
);
