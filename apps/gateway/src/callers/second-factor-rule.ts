/** What an administrator without a second factor may still do: set one up, and go. */
const open =
  /^\/(?:me|me\/second-factor(?:\/[a-z]+)?|me\/password|me\/sessions|me\/identities|sessions|sessions\/current|sign-in-methods|oidc\/(?:start|callback))$/;

/** @param path canonical, below `/api/v1` */
export const isOpenWithoutSecondFactor = (path: string): boolean => open.test(path);
