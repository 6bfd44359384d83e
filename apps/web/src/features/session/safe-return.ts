/** Only a path inside this app: a link in a mail must not be able to lead on to another site. */
export function safeReturn(target: string | undefined): string {
  if (!target || !/^\/(?![/\\])/.test(target) || target.startsWith('/sign-in')) return '/';
  return target;
}
