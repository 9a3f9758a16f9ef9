/** An IP address: its bytes, 4 or 16. */
export type IpAddress = readonly number[];

/** A family of addresses, as Kubernetes names it. */
export type IpFamily = 'IPv4' | 'IPv6';

/**
 * Reads an address as the API server did for years and still does by default: the parts of an IPv4 address may have leading zeros, and an
 * IPv4-mapped IPv6 address is IPv4. Zones are not allowed.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
 */
export function readIpAddress(text: string): IpAddress | undefined {
  if (!text.includes(':')) return readIpv4(text);
  const bytes = readIpv6(text);
  if (bytes === undefined) return undefined;
  const isMapped = bytes.slice(0, 12).join() === '0,0,0,0,0,0,0,0,0,0,255,255';
  return isMapped ? bytes.slice(12) : bytes;
}

export function ipFamilyOf(address: IpAddress): IpFamily {
  return address.length === 4 ? 'IPv4' : 'IPv6';
}

/** An address range: all addresses that share the first bits with one. */
export interface Cidr {
  /** The address. */
  readonly address: IpAddress;
  /** The number of shared bits. */
  readonly bits: number;
}

/** Reads an address range, as in `10.0.0.0/8`. */
export function readCidr(text: string): Cidr | undefined {
  const [, written = '', bits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  // The number of bits refers to the written form: an IPv4-mapped IPv6 address has 128.
  const address = written.includes(':') ? readIpv6(written) : readIpv4(written);
  return address === undefined || Number(bits) > address.length * 8 ? undefined : { address, bits: Number(bits) };
}

/** Whether the text is an address range. */
export function isCidr(text: string): boolean {
  return readCidr(text) !== undefined;
}

/** Whether a range is a proper subset of another one. */
export function isPartOf(part: Cidr, whole: Cidr): boolean {
  if (part.address.length !== whole.address.length || part.bits <= whole.bits) return false;
  return whole.address.every((byte, index) => {
    const dropped = 8 - Math.min(8, Math.max(0, whole.bits - index * 8));
    return (byte ^ (part.address[index] ?? 0)) >> dropped === 0;
  });
}

/** Why an address cannot receive traffic from outside, as in 'unspecified'; `undefined` if it can. */
export function specialRangeOf(address: IpAddress): string | undefined {
  const [first = 0, second = 0, third = 0] = address;
  if (address.every((byte) => byte === 0)) return 'unspecified';
  if (address.length === 4) {
    if (first === 127) return 'in the loopback range (127.0.0.0/8)';
    if (first === 169 && second === 254) return 'in the link-local range (169.254.0.0/16)';
    return first === 224 && second === 0 && third === 0
      ? 'in the link-local multicast range (224.0.0.0/24)'
      : undefined;
  }
  if (address.slice(0, 15).every((byte) => byte === 0) && address[15] === 1) return 'in the loopback range (::1/128)';
  if (first === 0xfe && (second & 0xc0) === 0x80) return 'in the link-local range (fe80::/10)';
  return first === 0xff && (second & 0x0f) === 2 ? 'in the link-local multicast range (ff02::/16)' : undefined;
}

function readIpv4(text: string): number[] | undefined {
  const parts = text.split('.');
  const isValid = parts.length === 4 && parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255);
  return isValid ? parts.map(Number) : undefined;
}

function readIpv6(text: string): number[] | undefined {
  const [head = '', tail, ...others] = text.split('::');
  if (others.length > 0) return undefined;
  // The last four bytes may be written as an IPv4 address.
  const before = readGroups(head, tail === undefined);
  const after = readGroups(tail ?? '', true);
  if (before === undefined || after === undefined) return undefined;
  const missing = 16 - before.length - after.length;
  if (tail === undefined) return missing === 0 ? before : undefined;
  return missing > 0 ? [...before, ...Array.from({ length: missing }, () => 0), ...after] : undefined;
}

function readGroups(text: string, mayEndInIpv4: boolean): number[] | undefined {
  const bytes: number[] = [];
  const groups = text === '' ? [] : text.split(':');
  for (const [index, group] of groups.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
      continue;
    }
    const last = mayEndInIpv4 && index === groups.length - 1 ? readIpv4(group) : undefined;
    if (last === undefined) return undefined;
    bytes.push(...last);
  }
  return bytes;
}
