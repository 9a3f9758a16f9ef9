import { podPortOf } from '../../graph/resolve/pod-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import { servicePortText } from '../../rules/shared/text';
import { openForward, type PodAddress, type PortForward } from '../connect/port-forward';
import { questionFor } from '../connect/question';
import { ClusterError } from '../kubectl/cluster-error';
import type { Running } from '../kubectl/kubectl';
import type { Cluster } from '../live/cluster';
import { endpointsOf } from '../live/endpoints';
import { type Live, readLive } from '../live/live';
import { podWorkload } from '../live/pods';
import { findService, findServicePorts, type ServiceAddress } from '../live/service-address';
import type { LocalPorts } from './local-port';

/** A port of a Service to forward. */
export interface Wanted {
  readonly address: ServiceAddress;
  readonly service: GraphService;
  readonly port: GraphServicePort;
  /** The port of this machine; `undefined` for any. */
  readonly local: number | undefined;
}

/** The ready pod that a Service port leads to at the moment. */
interface Way extends PodAddress {
  /** What to print before the address: `http://` or `https://` if the port is known to serve it, or else ''. */
  readonly scheme: string;
}

/** How many milliseconds to wait before another attempt. */
const PAUSE = 1000;

/** After repeated failures the wait grows to at most this many times `PAUSE`. */
const MOST = 8;

/** Keeps a port-forward open to a pod of a Service, and moves to another pod when that one is gone. */
export class ServiceForward {
  private forward: PortForward | undefined;
  private watch: Running | undefined;
  private isStopped = false;
  private wake: () => void = () => undefined;

  public constructor(
    private readonly cluster: Cluster,
    private readonly wanted: Wanted,
    private readonly locals: LocalPorts,
    /** Prints a line for people. */
    private readonly say: (line: string) => void,
  ) {}

  /**
   * Runs until `stop` is called.
   *
   * @throws {ClusterError} If the first port-forward cannot be opened.
   */
  public async run(live: Live): Promise<void> {
    let { local } = this.wanted;
    let now = live;
    let said = '';
    let failures = 0;
    while (!this.isEnded()) {
      const way = this.wayIn(now);
      let lost = 'no endpoint is ready; waiting for one';
      this.forward = undefined;
      if (way !== undefined) {
        local ??= await this.locals.take([this.wanted.port.port, way.port]);
        lost = `${await this.hold(way, local, said === '')}; connecting again`;
      }
      local = this.opened()?.local ?? local;
      failures = this.opened() === undefined ? failures + 1 : 0;
      if (lost !== said && !this.isEnded()) this.say(`${this.name}: ${lost}`);
      said = lost;
      now = await this.readAgain(now, PAUSE * Math.min(failures + 1, MOST));
    }
  }

  /** Ends everything that was started. */
  public stop(): void {
    this.isStopped = true;
    this.forward?.stop();
    this.watch?.stop();
    this.wake();
  }

  // A method, so that the compiler does not narrow the field: it may change while the code awaits something.
  private isEnded(): boolean {
    return this.isStopped;
  }

  private opened(): PortForward | undefined {
    return this.forward;
  }

  private get name(): string {
    return servicePortText(this.wanted.service, this.wanted.port);
  }

  /** Keeps a port-forward open until the pod is gone or the connection is lost, and returns why it ended. */
  private async hold(way: Way, local: number | undefined, isFirst: boolean): Promise<string> {
    const { kubectl } = this.cluster;
    const { pod, namespace, port, scheme } = way;
    try {
      this.forward = await openForward(kubectl, way, local);
    } catch (error) {
      if (isFirst || !(error instanceof ClusterError)) throw error;
      return error.message;
    }
    // `stop` may have been called while it was opening.
    if (this.isEnded()) this.forward.stop();
    else this.say(`${scheme}127.0.0.1:${this.forward.local} -> ${this.name} -> Pod ${namespace}/${pod}:${port}`);
    this.watch = kubectl.start(['wait', '--for=delete', `pod/${pod}`, `--namespace=${namespace}`, '--timeout=24h'], {
      stdout: () => undefined,
      stderr: () => undefined,
    });
    const gone = this.watch.ended.then((code) => (code === 0 ? 'is gone' : (this.forward?.ended ?? 'is lost')));
    const why = await Promise.race([this.forward.ended, gone]);
    this.forward.stop();
    this.watch.stop();
    await Promise.all([this.forward.ended, this.watch.ended]);
    return `Pod ${namespace}/${pod} ${why === 'is gone' ? why : `is lost${why === '' ? '' : ` (${why})`}`}`;
  }

  private async readAgain(before: Live, pause: number): Promise<Live> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      if (this.isStopped) resolve();
      else setTimeout(resolve, pause);
    });
    if (this.isEnded()) return before;
    this.cluster.forget();
    try {
      return await readLive(this.cluster, [this.wanted.service.namespace]);
    } catch (error) {
      // The cluster may be unreachable for a moment, as during a restart.
      if (error instanceof ClusterError) return before;
      throw error;
    }
  }

  private wayIn(live: Live): Way | undefined {
    const { address, port: wanted } = this.wanted;
    const { service, port } = portNow(live, address, wanted) ?? {};
    if (service === undefined || port === undefined) return undefined;
    const [ready] = endpointsOf(live, service, port).ready.filter(({ pod }) => pod !== '');
    const { namespace } = service;
    const found = ready && live.pods.find((one) => one.namespace === namespace && one.name === ready.pod);
    const workload = found && podWorkload(found);
    if (ready === undefined || workload === undefined) return undefined;
    const number = podPortOf(live.graph, workload, port)?.number ?? ready.number;
    return { namespace, pod: ready.pod, port: number, scheme: schemeOf(port, questionFor(workload, number)) };
  }
}

/** The port as the Service has it now; `undefined` if it is gone. */
function portNow(
  live: Live,
  address: ServiceAddress,
  wanted: GraphServicePort,
): { readonly service: GraphService; readonly port: GraphServicePort } | undefined {
  try {
    const service = findService(live, address);
    const ports = findServicePorts(service, address);
    const port = ports.find((one) => one.port === wanted.port && one.protocol === wanted.protocol);
    return port && { service, port };
  } catch (error) {
    if (error instanceof ClusterError) return undefined;
    throw error;
  }
}

function schemeOf({ name, appProtocol }: GraphServicePort, question: ReturnType<typeof questionFor>): string {
  const isTls = /^https\b/.test(name) || appProtocol === 'https' || (question.sort === 'http' && question.isTls);
  if (isTls) return 'https://';
  return /^http\b/.test(name) || appProtocol === 'http' || question.sort === 'http' ? 'http://' : '';
}
