import { fieldsOf, textOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import type { Cluster } from '../live/cluster';

/** An event of the cluster. */
interface ClusterEvent {
  /** When it was last seen, in the cluster's format. */
  readonly time: string;
  readonly type: string;
  readonly reason: string;
  /** The object that it is about, as in `Pod web-1`. */
  readonly about: string;
  readonly message: string;
}

/** How many events are shown. */
const SHOWN = 10;

/** The latest events about some objects of a namespace, newest last, or the reason why they may not be read. */
export async function recentEvents(
  cluster: Cluster,
  namespace: string,
  isAbout: (kind: string, name: string) => boolean,
): Promise<readonly ClusterEvent[] | string> {
  const { resources, forbidden } = await cluster.list('events', namespace);
  if (forbidden !== undefined) return forbidden;
  return resources
    .map(eventOf)
    .filter(({ about }) => {
      const [kind = '', name = ''] = about.split(' ');
      return isAbout(kind, name);
    })
    .sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0))
    .slice(-SHOWN);
}

/**
 * Reads an event. Events of the newer API have one time, those of the older one have a first and a last.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/
 */
function eventOf({ value }: Resource): ClusterEvent {
  const about = fieldsOf(value['involvedObject']);
  const series = fieldsOf(value['series']);
  const made = fieldsOf(value['metadata'])['creationTimestamp'];
  const times = [series['lastObservedTime'], value['lastTimestamp'], value['eventTime'], made];
  return {
    time: times.map(textOf).find((time) => time !== '') ?? '',
    type: textOf(value['type']),
    reason: textOf(value['reason']),
    about: `${textOf(about['kind'])} ${textOf(about['name'])}`,
    message: textOf(value['message']).trim().replace(/\s+/g, ' '),
  };
}

/** How long ago it was, in kubectl's style: `12s`, `5m`, `3h`, `2d`. */
export function ageText(time: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(time)) / 1000));
  if (Number.isNaN(seconds)) return '?';
  for (const [unit, size] of UNITS) if (seconds >= size) return `${Math.floor(seconds / size)}${unit}`;
  return `${seconds}s`;
}

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
] as const;
