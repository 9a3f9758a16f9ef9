/**
 * The minor version of Kubernetes from which something holds.
 *
 * @see https://kubernetes.io/releases/
 */
export const SINCE = {
  /** The API server rejects unknown fields, unless kubectl is told otherwise. */
  strictFields: '1.27',
  /** Warnings about ports declared twice; host ports are no longer filled in for pod templates on the host network. */
  duplicatePortWarnings: '1.28',
  /** Named target ports find the ports of sidecars; warnings about a port name in two containers. */
  sidecarPorts: '1.33',
  /** The `serviceName` of a StatefulSet is validated on creation. */
  statefulSetServiceNames: '1.33',
  /** `trafficDistribution: PreferSameZone`, the new name of `PreferClose`. */
  preferSameZone: '1.34',
  /** A Service's name may start with a digit; `externalIPs` is deprecated. */
  relaxedServiceNames: '1.36',
} as const;

/** What the rules about rejected objects were compared with: an API server of this version, run beside the checker. */
export const COMPARED = 'compared with Kubernetes 1.34.2';

/** Whether a cluster of a version has what was introduced with `since`; an unknown version counts as the newest. */
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
