import { isIPv6 } from 'node:net';

const groupsKept = 4;

/**
 * The network by which attempts are counted: an IPv4 address itself, and of an IPv6 address the /64, because whoever
 * has one address there has them all (RFC 4291 §2.5.1).
 * @param address without `::ffff:` before an IPv4 address
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const middle =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  const groups = [...front, ...middle, ...back].slice(0, groupsKept);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
