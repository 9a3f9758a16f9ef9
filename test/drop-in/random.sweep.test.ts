import type { Chart } from 'cdk8s';
import { Cron } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import * as fc from 'fast-check';
import * as ours from '../../lib';
import { comparable, manifestOf } from './synthesized';
import { notePrinted } from '../constructs/printed';
import { holds } from '../holds';

// Warnings do not matter here: hide them.
notePrinted();

const KINDS = ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'] as const;
const PORT_NAMES = ['http', 'https', 'grpc', 'metrics', 'admin', 'dns', 'p2p', 'a-1-b', 'fifteen-letters', '8080-old'];
const PROTOCOLS = [undefined, plain.Protocol.TCP, plain.Protocol.UDP, plain.Protocol.SCTP] as const;
const PROBES = ['none', 'command', 'http', 'tcp', 'http of portNumber', 'tcp of portNumber'] as const;
const HOOKS = ['none', 'command', 'http', 'tcp'] as const;
const WAYS = [
  'no Service',
  'selector',
  'select()',
  'bind()',
  'exposeViaService',
  'exposeViaService with ports',
] as const;

/** The choices that make up a program. Numbers that select a declared port are taken modulo the number of ports. */
const plans = fc.record({
  kind: fc.constantFrom(...KINDS),
  namespace: fc.option(fc.constantFrom('prod', 'data'), { nil: undefined }),
  numbers: fc.uniqueArray(fc.integer({ min: 1, max: 65535 }), { minLength: 12, maxLength: 12 }),
  names: fc.shuffledSubarray(PORT_NAMES, { minLength: PORT_NAMES.length }),
  containers: fc.array(
    fc.record({
      hasPortNumber: fc.boolean(),
      isAddedLater: fc.boolean(),
      ports: fc.array(
        fc.record({
          protocol: fc.constantFrom(...PROTOCOLS),
          isNamed: fc.boolean(),
          hasHostPort: fc.boolean(),
          // The same number for UDP too, as for DNS.
          isUdpToo: takesBothProtocols() ? fc.boolean() : fc.constant(false),
        }),
        { maxLength: 3 },
      ),
      probes: fc.array(fc.constantFrom(...PROBES), { minLength: 3, maxLength: 3 }),
      hooks: fc.array(fc.constantFrom(...HOOKS), { minLength: 2, maxLength: 2 }),
      choice: fc.nat(10),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  service: fc.record({
    way: fc.constantFrom(...WAYS),
    type: fc.constantFrom(plain.ServiceType.CLUSTER_IP, plain.ServiceType.NODE_PORT, plain.ServiceType.LOAD_BALANCER),
    isHeadless: fc.boolean(),
    isNamed: fc.boolean(),
    ports: fc.array(
      fc.record({
        target: fc.nat(20),
        isNamed: fc.boolean(),
        saysTarget: fc.boolean(),
        saysTcp: fc.boolean(),
        hasNodePort: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
});

type Plan = typeof plans extends fc.Arbitrary<infer Value> ? Value : never;
type Kplus = typeof plain;

/** Whether one number may be declared for both TCP and UDP: cdk8s-plus-25 and 26 refuse a number that is declared already. */
function takesBothProtocols(): boolean {
  const ports = [plain.Protocol.TCP, plain.Protocol.UDP].map((protocol) => ({ number: 53, protocol }));
  try {
    new plain.Container({ image: 'dns', ports });
    return true;
  } catch {
    return false;
  }
}

/** The containers of a plan. Names and numbers are unique, and probes and hooks use declared TCP ports. */
function containersOf(kplus: Kplus, plan: Plan): plain.ContainerProps[] {
  const numbers = [...plan.numbers];
  const names = [...plan.names];
  return plan.containers.map((container, index) => {
    const portNumber = container.hasPortNumber ? numbers.pop()! : undefined;
    const ports = container.ports.flatMap(({ protocol, isNamed, hasHostPort, isUdpToo }): plain.ContainerPort[] => {
      const number = numbers.pop()!;
      const hasTwin = isUdpToo && (protocol ?? 'TCP') === 'TCP' && isNamed && names.length > 2;
      return [
        { number, protocol, ...(isNamed && { name: names.pop() }), ...(hasHostPort && { hostPort: number }) },
        ...(hasTwin ? [{ number, protocol: plain.Protocol.UDP, name: names.pop() }] : []),
      ];
    });
    const tcp = [...(portNumber ? [portNumber] : []), ...ports.filter(isTcp).map(({ number }) => number)];
    const port = tcp[container.choice % Math.max(tcp.length, 1)];
    const [readiness, liveness, startup] = container.probes.map((probe) => makeProbe(kplus, probe, port, portNumber));
    const [postStart, preStop] = container.hooks.map((hook) => makeHook(kplus, hook, port));
    return {
      image: `image-${index}`,
      ...(index > 0 && { name: `container-${index}` }),
      ...(portNumber !== undefined && { portNumber }),
      ...(ports.length > 0 && { ports }),
      ...(readiness && { readiness }),
      ...(liveness && { liveness }),
      ...(startup && { startup }),
      ...((postStart ?? preStop) && { lifecycle: { postStart, preStop } }),
    };
  });
}

function isTcp(port: plain.ContainerPort): boolean {
  return (port.protocol ?? plain.Protocol.TCP) === plain.Protocol.TCP;
}

function makeProbe(kplus: Kplus, kind: (typeof PROBES)[number], port?: number, own?: number): plain.Probe | undefined {
  if (kind === 'command') return kplus.Probe.fromCommand(['true']);
  if (kind === 'http' && port !== undefined) return kplus.Probe.fromHttpGet('/', { port, failureThreshold: 5 });
  if (kind === 'tcp' && port !== undefined) return kplus.Probe.fromTcpSocket({ port, host: 'localhost' });
  if (kind === 'http of portNumber' && own !== undefined) return kplus.Probe.fromHttpGet('/');
  if (kind === 'tcp of portNumber' && own !== undefined) return kplus.Probe.fromTcpSocket();
  return undefined;
}

function makeHook(kplus: Kplus, kind: (typeof HOOKS)[number], port?: number): plain.Handler | undefined {
  if (kind === 'command') return kplus.Handler.fromCommand(['true']);
  if (kind === 'http' && port !== undefined) return kplus.Handler.fromHttpGet('/', { port });
  if (kind === 'tcp' && port !== undefined) return kplus.Handler.fromTcpSocket({ port });
  return undefined;
}

function makeWorkload(kplus: Kplus, chart: Chart, plan: Plan, containers: plain.ContainerProps[]): plain.AbstractPod {
  const props = { containers, metadata: { namespace: plan.namespace } };
  return plan.kind === 'CronJob'
    ? new kplus.CronJob(chart, 'Workload', { ...props, schedule: Cron.daily() })
    : new kplus[plan.kind](chart, 'Workload', props);
}

/** The Service ports of a plan: each targets a declared port with its protocol, and has a name if there are several. */
function servicePortsOf(plan: Plan, declared: plain.ContainerPort[]): plain.ServicePort[] {
  const { ports, type } = plan.service;
  const takesNodePorts = type !== plain.ServiceType.CLUSTER_IP;
  const wanted = ports.map((port) => ({ ...port, container: declared[port.target % declared.length]! }));
  const chosen = wanted.filter(
    ({ container }, index) => !wanted.slice(0, index).some((one) => one.container === container),
  );
  return chosen.map(({ container, isNamed, saysTarget, saysTcp, hasNodePort }, index) => {
    const isRemapped = saysTarget && !plan.service.isHeadless;
    return {
      port: isRemapped ? 1000 + index : container.number,
      ...(saysTarget && { targetPort: container.number }),
      ...((isNamed || chosen.length > 1) && { name: `port-${index}` }),
      ...(isTcp(container) ? saysTcp && { protocol: plain.Protocol.TCP } : { protocol: container.protocol }),
      ...(hasNodePort && takesNodePorts && !plan.service.isHeadless && { nodePort: 30000 + index }),
    };
  });
}

/** Whether a Service can offer all these ports unchanged. */
function canBeOfferedAsTheyAre(declared: plain.ContainerPort[]): boolean {
  return declared.length === 1 || (declared.length > 1 && declared.every(({ name }) => name !== undefined));
}

function addService(
  kplus: Kplus,
  chart: Chart,
  plan: Plan,
  workload: plain.AbstractPod,
  declared: plain.ContainerPort[],
): void {
  const { way, isHeadless, isNamed } = plan.service;
  if (declared.length === 0 || way === 'no Service') return;
  const ports = servicePortsOf(plan, declared);
  const metadata = { namespace: plan.namespace };
  const type = isHeadless ? plain.ServiceType.CLUSTER_IP : plan.service.type;
  const spec = { metadata, type, ...(isHeadless && { clusterIP: 'None' }) };
  const isExposed = way === 'exposeViaService' || way === 'exposeViaService with ports';
  if (isExposed && workload instanceof plain.Deployment && !isHeadless) {
    const options = { serviceType: type, ...(isNamed && { name: 'public' }) };
    if (way === 'exposeViaService with ports') workload.exposeViaService({ ...options, ports });
    else if (canBeOfferedAsTheyAre(workload.containers.flatMap((container) => container.ports)))
      workload.exposeViaService(options);
  } else if (way === 'bind()') {
    const service = new kplus.Service(chart, 'Service', { ...spec, selector: workload });
    for (const { port, ...options } of ports) service.bind(port, options);
  } else if (way === 'select()') {
    new kplus.Service(chart, 'Service', { ...spec, ports }).select(workload);
  } else {
    new kplus.Service(chart, 'Service', { ...spec, selector: workload, ports });
  }
}

function build(kplus: Kplus, plan: Plan): (chart: Chart) => void {
  return (chart) => {
    const containers = containersOf(kplus, plan);
    const all = (of: plain.ContainerProps[]): plain.ContainerPort[] =>
      of.flatMap(({ portNumber, ports }) => [...(portNumber ? [{ number: portNumber }] : []), ...(ports ?? [])]);
    // cdk8s-plus reads the ports of a StatefulSet, and those that exposeViaService exposes, immediately.
    const needsAllAtOnce = plan.kind === 'StatefulSet' || plan.service.way.startsWith('expose');
    const isLate = (index: number): boolean => !needsAllAtOnce && plan.containers[index]!.isAddedLater;
    const declared = all(containers);
    if (plan.kind === 'StatefulSet' && !canBeOfferedAsTheyAre(declared)) return;
    const workload = makeWorkload(
      kplus,
      chart,
      plan,
      containers.filter((_, index) => !isLate(index)),
    );
    addService(kplus, chart, plan, workload, declared);
    for (const late of containers.filter((_, index) => isLate(index))) workload.addContainer(late);
  };
}

test('correct workloads and Services give the same bytes', () => {
  let withService = 0;
  holds(
    fc.property(plans, (plan) => {
      const expected = comparable(manifestOf(build(plain, plan)));
      if (expected.includes('kind: Service')) withService++;
      expect(comparable(manifestOf(build(ours as unknown as Kplus, plan)))).toBe(expected);
    }),
    400,
  );
  expect(withService).toBeGreaterThan(100);
});
