/**
 * Since which minor version of Kubernetes something is so.
 *
 * @see https://kubernetes.io/releases/
 */
export const SINCE = {
  /** Fields that the API server does not know are refused, unless kubectl is told otherwise. */
  strictFields: '1.27',
  /** Warnings of ports declared twice; pod templates on the host's network no longer get host ports filled in. */
  duplicatePortWarnings: '1.28',
  /** Named target ports find the ports of sidecars; warnings of a port name in two containers. */
  sidecarPorts: '1.33',
  /** The `serviceName` of a StatefulSet is checked when it is made. */
  statefulSetServiceNames: '1.33',
  /** `trafficDistribution: PreferSameZone`, the new name of `PreferClose`. */
  preferSameZone: '1.34',
  /** A Service's name may start with a digit; `externalIPs` is deprecated. */
  relaxedServiceNames: '1.36',
} as const;

/** With what the statements of what the API server rejects were compared: it was run beside the checker. */
export const COMPARED = 'compared with Kubernetes 1.34.2';

/** Whether a cluster of that version has what came with `since`; an unknown version counts as the newest. */
export function isSince(version: string | undefined, since: string): boolean {
  if (version === undefined) return true;
  const actual = parse(version);
  const wanted = parse(since);
  if (actual === undefined || wanted === undefined) return true;
  return actual.major > wanted.major || (actual.major === wanted.major && actual.minor >= wanted.minor);
}

function parse(version: string): { major: number; minor: number } | undefined {
  const match = /^v?(\d+)\.(\d+)/.exec(version);
  return match === null ? undefined : { major: Number(match[1]), minor: Number(match[2]) };
}
