import { Graph } from '../graph/graph';
import type { GraphOptions } from '../graph/graph-options';
import { podPortOf } from '../graph/resolve/pod-port';
import type { GraphServicePort } from '../graph/service';
import { selects, selectorText } from '../kube/label-selector';
import { listText, objectText, portText, servicePortText, workloadText } from '../rules/shared/text';
import type { MatcherContext, MatcherResult } from './matcher';
import { refuseWrongOptions } from '../check/given-options';
import { findAddressed, findPorts, type PortAddress, readAddress, readStart, type StartAddress } from './port-address';
import { readReceived } from '../check/read-received';
import { routeText } from './route';
import { startsIn, type Way } from './ways';

/**
 * Expects that traffic to a port of a Service, or from an Ingress, a route, a webhook or a monitor, reaches a port that a workload
 * declares.
 *
 * Both are written as object and port: `Service/web:80`, `Deployment/api:http`. The kind may be omitted, a namespace
 * may be given (`Deployment/shop/api:http`), `*` matches any part of a name (`*-api-*:http`), and a protocol
 * distinguishes ports that share a number (`dns:53/UDP`). An object other than a Service needs its kind:
 * `Ingress/public`, `HTTPRoute/shop/api`, `ServiceMonitor/api`; if it refers to several ports, select one as in
 * `Ingress/public:80`.
 *
 * @param received The chart, the app, the manifests or the YAML.
 * @param from The port of the Service, by name or by number; or an Ingress, a route, a webhook or a monitor.
 * @param to The port of the workload, by name or by number.
 * @param options What is known of the cluster.
 * @throws If one of the two or an option does not exist, or the text matches several objects.
 * @example
 * ```ts
 * import 'cdk8s-ports/jest';
 * import * as cdk8s from 'cdk8s';
 * import { App } from 'cdk8s-ports';
 *
 * const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
 * const api = new App(chart, 'api', { containers: { web: { image: 'api:1.4', ports: { http: 8080, admin: 9901 } } } });
 * api.expose({ http: 80 });
 *
 * expect(chart).toRoute('Service/api:80', 'Deployment/api:http');
 * expect(chart).not.toRoute('Service/api:80', 'Deployment/api:admin');
 * ```
 */
export function toRoute(
  this: MatcherContext,
  received: unknown,
  from: string,
  to: string,
  options: GraphOptions = {},
): MatcherResult {
  refuseWrongOptions('toRoute', options);
  const [source, target] = [readStart(from), readAddress(to)];
  const graph = new Graph(readReceived(received), options);

  if (source.kind !== undefined && source.kind !== 'Service') return routeFrom(this, graph, source, target);
  const service = findAddressed(source, graph.services, 'Service');
  const served = service.ports.map((port) => `${port.name === '' ? '' : `${port.name} `}${port.port}/${port.protocol}`);
  const owner = `${objectText(service.resource)} (ports: ${listText(served)})`;
  const ports = findPorts(readAddress(from), service.ports, ({ port }) => port, owner);
  const workload = findAddressed(target, graph.workloads, 'workload');
  const wanted = findPorts(target, workload.ports, ({ number }) => number, workloadText(workload));

  const isSelected = graph.podsOf(service).workloads.some((variants) => variants.includes(workload));
  const reaches = (port: GraphServicePort): boolean =>
    wanted.some((one) => one === podPortOf(graph, workload, port)?.declared);
  return {
    pass: isSelected && ports.some(reaches),
    message: () => {
      const there = wanted.map((port) => `${objectText(workload.resource)} ${portText(port)}`).join(' or ');
      const expected = ports.map((port) => `${servicePortText(service, port)} -> ${there}`).join(', ');
      const actual = ports.map((port) => routeText(graph, service, port)).join('\n          ');
      return [
        this.utils.matcherHint('toRoute', undefined, `'${from}', '${to}'`, { isNot: this.isNot === true }),
        '',
        `Expected: ${this.isNot === true ? 'not ' : ''}${this.utils.EXPECTED_COLOR(expected)}`,
        `Received: ${this.utils.RECEIVED_COLOR(actual)}`,
        ...(isSelected || !service.hasSelector ? [] : [unselected()]),
        ...(isSelected ? [`          ${workloadText(workload)}`] : []),
      ].join('\n');
    },
  };

  function unselected(): string {
    const labels = Object.entries(workload.labels).map(([key, value]) => `${key}=${String(value)}`);
    const reason =
      service.namespace !== workload.namespace && selects(service.selector, workload.labels)
        ? `is in namespace '${workload.namespace}', the Service in '${service.namespace}'`
        : `has the labels ${labels.length === 0 ? '(none)' : listText(labels)}; the Service selects ${selectorText(service.selector)}`;
    return `          ${objectText(workload.resource)} ${reason}`;
  }
}

/** Routes that start at an object that refers to ports of Services or of pods. */
function routeFrom(context: MatcherContext, graph: Graph, source: StartAddress, target: PortAddress): MatcherResult {
  if (graph.workloads.some(({ resource }) => resource.kind === source.kind)) {
    throw new Error(
      `'${source.text}' is where a route ends: write it second, and first the port of a Service, as in Service/web:80`,
    );
  }
  const start = findAddressed(source, startsIn(graph), 'object');
  const isAsked = ({ asked, servicePorts }: Way): boolean =>
    source.port === undefined ||
    String(asked) === source.port ||
    servicePorts.some(({ name, port }) => name === source.port || String(port) === source.port);
  const ways = start.ways.filter(isAsked);
  if (ways.length === 0) {
    const there = start.ways.map(({ asked }) => String(asked ?? '(none)'));
    throw new Error(
      `'${source.text}': ${objectText(start.resource)} asks for no port '${source.port ?? ''}' (it asks for: ${listText(there)})`,
    );
  }
  const workload = findAddressed(target, graph.workloads, 'workload');
  const wanted = findPorts(target, workload.ports, ({ number }) => number, workloadText(workload));
  const isNot = context.isNot === true;
  return {
    pass: ways.some(({ reached }) => wanted.some((port) => reached.includes(port))),
    message: () => {
      const there = wanted.map((port) => `${objectText(workload.resource)} ${portText(port)}`).join(' or ');
      const { utils } = context;
      return [
        utils.matcherHint('toRoute', undefined, `'${source.text}', '${target.text}'`, { isNot }),
        '',
        `Expected: ${isNot ? 'not ' : ''}${utils.EXPECTED_COLOR(`${objectText(start.resource)} -> ${there}`)}`,
        `Received: ${utils.RECEIVED_COLOR(ways.map(({ text }) => text).join('\n          '))}`,
      ].join('\n');
    },
  };
}
