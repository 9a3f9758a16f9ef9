import { fieldsListOf, fieldsOf, textOf } from '../../kube/read-manifest';
import { expandList } from '../../manifest/expand-list';
import { type Resource, toResource } from '../../manifest/resource';
import { ClusterError } from '../kubectl/cluster-error';
import { failureOf, isForbidden, isUnknownKind, lastLine } from '../kubectl/failures';
import type { Answer, Kubectl } from '../kubectl/kubectl';

/** The objects of a kind, if they may be read. */
export interface Listed {
  readonly resources: readonly Resource[];
  /** Why they may not be read, in kubectl's words. */
  readonly forbidden?: string;
  /** Whether the cluster has no such kind. */
  readonly isUnknown?: boolean;
}

/** A cluster, queried by kubectl. Results are cached, so that nothing is requested twice. */
export class Cluster {
  private readonly known = new Map<string, Promise<Listed>>();

  public constructor(
    public readonly kubectl: Kubectl,
    /** The context; '' if kubectl uses none, as in a pod. */
    public readonly context: string,
    /** The namespace of objects that do not name one. */
    public readonly namespace: string,
    /** Its version, as in `1.34`; `undefined` if it is not known. */
    public readonly version: string | undefined,
  ) {}

  /** Lists the objects of a kind, by kubectl's name for it, in a namespace, or in the whole cluster if none is given. */
  public list(kind: string, namespace?: string): Promise<Listed> {
    const key = `${kind} ${namespace ?? ''}`;
    let listed = this.known.get(key);
    if (listed === undefined) {
      listed = this.ask(kind, namespace);
      this.known.set(key, listed);
    }
    return listed;
  }

  /** Clears the cache. */
  public forget(): void {
    this.known.clear();
  }

  private async ask(kind: string, namespace: string | undefined): Promise<Listed> {
    const where = namespace === undefined ? [] : [`--namespace=${namespace}`];
    const answer = await this.kubectl.run(['get', kind, ...where, '--output=json']);
    if (answer.status === 0) return { resources: resourcesOf(answer) };
    if (isForbidden(answer)) return { resources: [], forbidden: lastLine(answer.stderr) };
    if (isUnknownKind(answer)) return { resources: [], isUnknown: true };
    throw failureOf(answer, this.kubectl.timeout);
  }
}

function resourcesOf(answer: Answer): readonly Resource[] {
  return expandList(jsonOf(answer)).flatMap(({ value }) => toResource(value) ?? []);
}

function jsonOf({ command, stdout }: Answer): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new ClusterError(`${command} printed no JSON: ${stdout.slice(0, 80)}`);
  }
}

/**
 * The cluster that kubectl talks to.
 *
 * @throws {ClusterError} If there is none, or it does not answer.
 */
export async function openCluster(kubectl: Kubectl, namespace?: string): Promise<Cluster> {
  const view = await kubectl.run(['config', 'view', '--minify', '--output=json']);
  // In a pod there is no context, and kubectl works without one.
  const isPod = view.status !== 0 && view.stderr.includes('current-context must exist');
  if (view.status !== 0 && !isPod) throw failureOf(view, kubectl.timeout);
  const config = fieldsOf(isPod ? {} : jsonOf(view));
  const [context] = fieldsListOf(config['contexts']);

  const answer = await kubectl.run(['version', '--output=json']);
  if (answer.status !== 0 && !isForbidden(answer)) throw failureOf(answer, kubectl.timeout);
  const server = answer.status === 0 ? fieldsOf(fieldsOf(jsonOf(answer))['serverVersion']) : {};
  const [, version] = /^v?(\d+\.\d+)/.exec(textOf(server['gitVersion'])) ?? [];
  const own = textOf(fieldsOf(context?.['context'])['namespace']);
  return new Cluster(kubectl, textOf(config['current-context']), namespace ?? (own === '' ? 'default' : own), version);
}
