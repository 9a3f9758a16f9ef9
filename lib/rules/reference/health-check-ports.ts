import type { Graph } from '../../graph/graph';
import { type HealthCheck, healthChecks, type TargetSetting, targetTypes } from '../../graph/health-checks';
import { ownPortOf, podNumbers } from '../../graph/resolve/pod-port';
import { servicePortsOf } from '../../graph/resolve/service-port';
import type { GraphService } from '../../graph/service';
import { fieldsListOf } from '../../kube/read-manifest';
import { didYouMean, suggest } from '../../ports/suggest';
import { mentions } from '../shared/mentions';
import { servicePortsText } from '../shared/missing-port';
import type { Problem, Report } from '../shared/rule';
import { isPlaceholder, objectText } from '../shared/text';

/** Reports ports of health checks, and kinds of targets, that a load balancer cannot use. */
export function reportTargets(graph: Graph, report: Report): void {
  for (const setting of targetTypes(graph)) checkTargetType(setting, report);
  for (const check of healthChecks(graph)) {
    const { value } = check;
    if (value === 'traffic-port' || value === '' || isPlaceholder(value)) continue;
    if (/^\d+$/.test(value)) checkNumber(graph, check, Number(value), report);
    else checkName(graph, check, report);
  }
}

function checkTargetType({ resource, key, path, value, service }: TargetSetting, report: Report): void {
  if (value !== 'instance' || service.defaulted.type !== 'ClusterIP') return;
  report({
    resource,
    path,
    message: `${key} is instance, so that the targets are nodes, but the Service has no node ports: ${chain({ resource }, service)} of type ClusterIP; use type NodePort, or ip`,
    related: [{ resource: service.resource, path: ['spec', 'type'], message: 'the Service' }],
    candidates: ['ip'],
  });
}

function checkName(graph: Graph, check: HealthCheck, report: Report): void {
  const { resource, key, path, value, service, targetType, takesNames } = check;
  const say = (message: string, rest: Partial<Problem> = {}): void => {
    report({ resource, path, message: `${key} ${message}`, ...rest });
  };
  if (!takesNames) {
    say(`is '${value}', but only a number or traffic-port is read here: ${objectText(resource)}`);
    return;
  }
  const [port] = servicePortsOf(graph, service, { name: value });
  if (port === undefined) {
    const names = service.ports.map(({ name }) => name).filter((name) => name !== '');
    const near = suggest(value, names);
    say(`names '${value}', which the Service does not have: ${chain(check, service)}${didYouMean(value, names)}`, {
      candidates: near === undefined ? names : [near],
    });
  } else if (targetType === 'ip' && typeof port.targetPort === 'string') {
    say(
      `names '${value}', whose target port is a name, which is not resolved for targets of type ip: ${chain(check, service)}; write the number`,
    );
  }
}

function checkNumber(graph: Graph, check: HealthCheck, number: number, report: Report): void {
  const { resource, key, path, service, targetType } = check;
  const isNodePort =
    service.ports.some(({ nodePort }) => nodePort === number) || service.spec.healthCheckNodePort === number;
  const [dialled] = servicePortsOf(graph, service, { number });
  const ofPods = service.ports.find((port) => podNumbers(graph, service, port).includes(number));
  const pods = graph.podsOf(service).workloads.flat();
  const say = (message: string, rest: Partial<Problem> = {}): void => {
    report({ resource, path, message: `${key} ${number} ${message}: ${chain(check, service)}`, ...rest });
  };
  if (targetType === 'instance') {
    const isOnNode = pods.some(({ template, containers }) =>
      containers.some(
        ({ value }) =>
          template.spec['hostNetwork'] === true ||
          fieldsListOf(value.ports).some(({ hostPort }) => hostPort === number),
      ),
    );
    if (isNodePort || isOnNode || (dialled ?? ofPods) === undefined) return;
    say('is asked of the nodes, as target-type is instance, and is no node port', { candidates: ['traffic-port'] });
    return;
  }
  if (ofPods !== undefined || (targetType === '' && isNodePort)) return;
  const isDeclared = pods.some(
    (pod) => pod.ports.length === 0 || ownPortOf(pod, number)?.declared !== undefined || mentions(graph, pod, number),
  );
  if (pods.length === 0 || isDeclared) return;
  const target = dialled?.targetPort;
  say(`is no port of the pods${target === undefined ? '' : `; it is that of the Service, whose pods have ${target}`}`, {
    ...(target === undefined && { severity: 'info' }),
    candidates: ['traffic-port', ...(target === undefined ? [] : [target])],
  });
}

function chain({ resource }: Pick<TargetSetting, 'resource'>, service: GraphService): string {
  const text = servicePortsText(service);
  return resource === service.resource ? text : `${objectText(resource)} -> ${text}`;
}
