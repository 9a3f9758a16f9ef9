import type { Graph } from '../../graph/graph';
import { type HealthCheck, healthChecks } from '../../graph/health-checks';
import { ownPortOf, podNumbers } from '../../graph/resolve/pod-port';
import { servicePortsOf } from '../../graph/resolve/service-port';
import { fieldsListOf } from '../../kube/read-manifest';
import { suggest } from '../../ports/suggest';
import { balancedStep } from './balanced-step';
import { mentions } from '../shared/mentions';
import type { Problem, Report, RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';
import { hints, question, quoted, write } from '../shared/words';

/** Health checks on ports that the targets of a load balancer do not have. */
export const healthCheckPortUnusable: RuleBody = {
  severity: 'warning',
  sentence: 'a load balancer checks the health of its targets on a port that they do not have',
  why: 'all targets stay unhealthy, so the load balancer sends no requests to them',
  fix: 'use traffic-port, or the number of a port that the nodes or pods have',
  doesNotSee:
    'undeclared numbers that programs listen on: those are only infos; targets for which no annotation says whether they are nodes or pods; annotations of other tools',
  check(graph, report) {
    for (const check of healthChecks(graph)) {
      const { value } = check;
      if (value === 'traffic-port' || value === '') continue;
      if (/^\d+$/.test(value)) checkNumber(graph, check, Number(value), report);
      else checkName(graph, check, report);
    }
  },
};

function checkName(graph: Graph, check: HealthCheck, report: Report): void {
  const { resource, key, path, value, service, targetType, takesNames } = check;
  if (!takesNames) {
    const what = `${key} of ${objectText(resource)} is '${value}', but takes a number or traffic-port only`;
    report({ resource, path, what, remedy: `write 'traffic-port', or a number` });
    return;
  }
  const chain = balancedStep(check.resource, service);
  const [port] = servicePortsOf(graph, service, { name: value });
  if (port === undefined) {
    const names = service.ports.map(({ name }) => name).filter((name) => name !== '');
    const near = suggest(value, names);
    const candidates = near === undefined ? names : [near];
    report({
      resource,
      path,
      what: `${key} names '${value}', which the Service does not have`,
      chain,
      ...hints(question(near)),
      remedy: write(candidates, `write 'traffic-port', or a port of the Service`),
      candidates,
    });
  } else if (targetType === 'ip' && typeof port.targetPort === 'string') {
    report({
      resource,
      path,
      what: `${key} names '${value}', whose targetPort is a name, which is not resolved for targets of type ip`,
      chain,
      remedy: 'write the number of the port',
    });
  }
}

function checkNumber(graph: Graph, check: HealthCheck, number: number, report: Report): void {
  const { resource, key, path, service, targetType } = check;
  const isNodePort =
    service.ports.some(({ nodePort }) => nodePort === number) || service.spec.healthCheckNodePort === number;
  const [dialled] = servicePortsOf(graph, service, { number });
  const ofPods = service.ports.find((port) => podNumbers(graph, service, port).includes(number));
  const pods = graph.podsOf(service).workloads.flat();
  const say = (what: string, rest: Pick<Problem, 'remedy'> & Partial<Problem>): void => {
    report({ resource, path, what: `${key} ${number} ${what}`, chain: balancedStep(check.resource, service), ...rest });
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
    say('is checked on the nodes, because target-type is instance, and is not a node port', {
      remedy: `write 'traffic-port'`,
      candidates: ['traffic-port'],
    });
    return;
  }
  if (ofPods !== undefined || (targetType === '' && isNodePort)) return;
  const isDeclared = pods.some(
    (pod) => pod.ports.length === 0 || ownPortOf(pod, number)?.declared !== undefined || mentions(graph, pod, number),
  );
  if (pods.length === 0 || isDeclared) return;
  const target = dialled?.targetPort;
  say('is not a port of the pods', {
    ...hints(target === undefined ? undefined : `it is the port of the Service, whose pods have ${target}`),
    remedy: target === undefined ? `write 'traffic-port'` : `write 'traffic-port' or ${quoted(target)}`,
    ...(target === undefined && { severity: 'info' }),
    candidates: ['traffic-port', ...(target === undefined ? [] : [target])],
  });
}
