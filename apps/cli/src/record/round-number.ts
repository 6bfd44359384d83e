import { InvalidArgumentError } from 'commander';

/** How commands name an earlier round of a challenge; the newest is meant without it. */
export const roundOption = '-n, --round <number>';

export function roundNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('a number of a round, from 1');
  return Number(text);
}
