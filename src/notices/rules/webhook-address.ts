import { readIpAddress } from '../../people/rules/address';
import type { Reason } from '../../platform/reason';

/** Networks that are not the public Internet, or lead back into one that is not (IANA special-purpose registries, RFC 6890). */
const CLOSED_IPV4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6, only what is assigned to the Internet as a whole is open: 2000::/3, without these. */
const CLOSED_IPV6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
const OPEN_IPV6 = ['2000::', 3] as const;
/** IPv4 addresses in the clothes of IPv6: mapped (RFC 4291 2.5.5.2) and translated (RFC 6052). */
const WRAPPING_IPV4 = [
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
] as const;

/** Whether an address belongs to the public Internet. What is no address does not. */
export function isPublicAddress(address: string): boolean {
  const bytes = readIpAddress(address);
  if (!bytes) return false;
  if (bytes.length === 4) return !CLOSED_IPV4.some((network) => isWithin(bytes, network));
  if (WRAPPING_IPV4.some((network) => isWithin(bytes, network))) return isPublicAddress(bytes.slice(12).join('.'));
  return isWithin(bytes, OPEN_IPV6) && !CLOSED_IPV6.some((network) => isWithin(bytes, network));
}

function isWithin(bytes: readonly number[], [network, bits]: readonly [string, number]): boolean {
  const other = readIpAddress(network) ?? [];
  return bytes.every((byte, index) => {
    const counted = Math.min(Math.max(bits - index * 8, 0), 8);
    const mask = (0xff << (8 - counted)) & 0xff;
    return (byte & mask) === ((other[index] ?? 0) & mask);
  });
}

/** The name of a host as it is connected to: an IPv6 address stands between brackets in a URL. */
export const hostOf = ({ hostname }: { readonly hostname: string }): string => hostname.replace(/^\[|\]$/g, '');

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);

/**
 * Why nothing is sent to an address, as far as its spelling tells; what its name leads to is looked at when it is connected to.
 * @param url parsed by the rules of the web, which spell an IPv4 address in one way
 * @param allowPrivate whether this server may send within its own network
 */
export function refusalOfAddress(
  url: { readonly protocol: string; readonly hostname: string; readonly username: string; readonly password: string },
  allowPrivate: boolean,
): Reason | null {
  const host = hostOf(url);
  const plain = url.protocol === 'http:' && allowPrivate && isLoopback(host);
  if (url.protocol !== 'https:' && !plain) return refusal('HTTPS', 'is not https', 'https://host/path');
  if (url.username || url.password)
    return refusal('NO_PASSWORD', 'holds a name or password', 'an address without; the signature tells who sends');
  if (allowPrivate) return null;
  const isPrivate = readIpAddress(host) ? !isPublicAddress(host) : isLoopback(host) || /(^|\.)localhost\.?$/.test(host);
  return isPrivate
    ? refusal('PUBLIC_ADDRESS', 'is within a network of its own', 'a host of the public Internet')
    : null;
}

const refusal = (rule: string, message: string, accepted: string): Reason => ({
  rule,
  clause: 'WEBHOOK_ALLOW_PRIVATE',
  message,
  field: 'url',
  accepted,
});
