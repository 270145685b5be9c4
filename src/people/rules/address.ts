const GROUPS = 8;
/** An IPv4 address at the end of an IPv6 one (RFC 4291 2.2). */
const TAIL = /\d{1,3}(?:\.\d{1,3}){3}$/;

/** How much of an address is kept: bits of IPv4, groups of 16 bits of IPv6. */
export interface Prefix {
  readonly ipv4: 24 | 32;
  readonly ipv6: 3 | 4;
}

/** What one subscriber usually has: an IPv4 address, or an IPv6 network of 64 bits. */
export const SUBSCRIBER: Prefix = { ipv4: 32, ipv6: 4 };
/** What tells where something came from without naming a person. */
export const NEIGHBOURHOOD: Prefix = { ipv4: 24, ipv6: 3 };

/**
 * The network an Internet address belongs to, e.g. `192.0.2.7/32`, `2001:db8:1:2::/64`. An IPv4 address inside an IPv6 one counts as IPv4.
 * What is not an address is one network of its own, `unknown`.
 */
export function networkOf(address: string, prefix: Prefix): string {
  const plain = address.split('%')[0]?.trim() ?? '';
  const ipv4 = readIpv4(plain);
  if (ipv4) return prefix.ipv4 === 32 ? `${ipv4.join('.')}/32` : `${ipv4.slice(0, 3).join('.')}.0/24`;
  const ipv6 = readIpv6(plain.replace(TAIL, asGroups));
  if (!ipv6) return 'unknown';
  if (ipv6.slice(0, 5).every((group) => group === 0) && ipv6[5] === 0xffff) return networkOf(inside(ipv6), prefix);
  return `${ipv6
    .slice(0, prefix.ipv6)
    .map((group) => group.toString(16))
    .join(':')}::/${prefix.ipv6 * 16}`;
}

/**
 * The bytes of an Internet address: 4 of IPv4, 16 of IPv6, as it is written.
 * @returns null for what is not an address
 */
export function readIpAddress(address: string): number[] | null {
  const plain = address.split('%')[0]?.trim() ?? '';
  return (
    readIpv4(plain) ?? readIpv6(plain.replace(TAIL, asGroups))?.flatMap((group) => [group >> 8, group & 0xff]) ?? null
  );
}

/** The IPv4 address in the last two groups. */
function inside(groups: readonly number[]): string {
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

function readIpv4(text: string): number[] | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return null;
  const parts = text.split('.').map(Number);
  return parts.every((part) => part <= 255) ? parts : null;
}

function asGroups(text: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = readIpv4(text) ?? [];
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** Eight groups; `::` stands for as many zeros as are missing (RFC 4291 2.2). */
function readIpv6(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':').map(readGroup)));
  if (!head || [...head, ...(tail ?? [])].some((group) => group === null)) return null;
  const missing = GROUPS - head.length - (tail?.length ?? 0);
  if (tail ? missing < 1 : missing !== 0) return null;
  return [...head, ...Array<number>(missing).fill(0), ...(tail ?? [])].map((group) => group ?? 0);
}

const readGroup = (text: string): number | null => (/^[0-9a-f]{1,4}$/i.test(text) ? Number.parseInt(text, 16) : null);
