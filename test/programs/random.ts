import * as fc from 'fast-check';
import { Writer, type RandomProgram } from './random-writer';

/*
 * Random programs of one workload and one Service each: correct ones, some of them with one or two values replaced. Every checked value
 * is on its own line.
 */

type Value = string | number;
interface Port {
  readonly name: string | undefined;
  readonly number: number;
  readonly protocol: string | undefined;
}

const WRONG_NAMES = ['Http', '8-0', 'sixteen-letters0', 'a--b', '-a', 'a-', 'a_b', 'é'];
const WRONG_NUMBERS = [0, -1, 65536, 70000, 100000, 1.5, 1e21, 65540, 66000, 999999];
const isWrong = ({ name, number }: Port): boolean =>
  WRONG_NUMBERS.includes(number) || WRONG_NAMES.some((wrong) => wrong === name);
const all = <Item>(items: Item[]): fc.Arbitrary<Item[]> => fc.shuffledSubarray(items, { minLength: items.length });
/** Rarely a value, which is to replace the correct one. */
const seldom = <Item>(...items: Item[]): fc.Arbitrary<Item | undefined> =>
  fc.oneof({ weight: 25, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...items) });
const protocols = fc.constantFrom(undefined, undefined, undefined, 'TCP', 'UDP', 'SCTP');

const plans = fc.record({
  names: all(['http', 'dns', 'metrics', 'grpc', 'a', 'x-1', 'fifteen-letters', '8080-old']),
  numbers: all([53, 80, 443, 8080, 9090, 1, 65535, 59999, 60000, 30000]),
  containers: fc.array(
    fc.record({
      ports: fc.array(
        fc.record({
          isNamed: fc.boolean(),
          protocol: protocols,
          otherName: seldom('http', 'dns', ...WRONG_NAMES),
          otherNumber: seldom(53, 80, ...WRONG_NUMBERS),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      hasMainPort: fc.boolean(),
      probe: fc.option(
        fc.record({
          of: fc.nat(2),
          isHttp: fc.boolean(),
          other: seldom<Value>('http', 'nope', 'Http', 8081, 443, 70000),
        }),
      ),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  type: fc.constantFrom(undefined, undefined, 'CLUSTER_IP', 'NODE_PORT', 'LOAD_BALANCER'),
  isHeadless: fc.nat(5).map((value) => value === 0),
  ports: fc.array(
    fc.record({
      of: fc.nat(5),
      number: seldom(80, 443, ...WRONG_NUMBERS),
      isNameless: fc.nat(3).map((value) => value === 0),
      otherName: seldom('http', 'port-0', '80', 'a--b', ...WRONG_NAMES),
      otherTarget: seldom<Value>('http', 'nope', 'Http', 8081, 443, 70000),
      hasNoTarget: fc.nat(5).map((value) => value === 0),
      otherProtocol: seldom('TCP', 'UDP', 'SCTP'),
      nodePort: seldom(30000, 32767, 30080, 32768, 80, 29999),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
type Plan = typeof plans extends fc.Arbitrary<infer Inner> ? Inner : never;

/** Programs with a Deployment and its Service, or with an App that is exposed. */
export const randomPrograms: fc.Arbitrary<RandomProgram> = fc
  .tuple(plans, fc.nat(3))
  .map(([plan, kind]) => (kind === 0 ? appProgram(plan) : pairProgram(plan, kind === 1)));

/** The ports of each container. Within one container, cdk8s-plus itself refuses equal ports immediately. */
function portsOf({ names, numbers, containers }: Plan): readonly (readonly Port[])[] {
  let next = -1;
  return containers.map(({ ports }) => {
    const made: Port[] = [];
    for (const { isNamed, protocol, otherName, otherNumber } of ports) {
      next += 1;
      const [name, number] = [otherName ?? (isNamed ? names[next] : undefined), otherNumber ?? numbers[next]!];
      const isTwice = made.some((port) => port.number === number || (name !== undefined && port.name === name));
      if (!isTwice) made.push({ name, number, protocol });
    }
    return made;
  });
}

function pairProgram(plan: Plan, isExposed: boolean): RandomProgram {
  const writer = new Writer();
  const pod = portsOf(plan);
  writer.add(`const web = new k.Deployment(chart, 'web', { containers: [`);
  for (const [index, ports] of pod.entries()) {
    const field = `c/web spec.template.spec.containers[${index}]`;
    const { hasMainPort, probe } = plan.containers[index]!;
    const [first] = ports;
    if (hasMainPort && ports.length === 1 && first!.name === undefined && first!.protocol === undefined) {
      writer.add(`  { name: 'c${index}', image: 'i', portNumber: ${first!.number},`, `${field}.ports[0]`);
    } else {
      writer.add(`  { name: 'c${index}', image: 'i', ports: [`);
      for (const [at, port] of ports.entries()) writer.addObject({ ...port }, `${field}.ports[${at}]`);
      writer.add(`  ],`);
    }
    const own = probe && ports[probe.of % ports.length];
    // A wrong port that a probe uses is refused in both places, or only in the first.
    if (probe && own && !isWrong(own)) {
      const options = `{ port: ${JSON.stringify(probe.other ?? own.name ?? own.number)} }`;
      const call = probe.isHttp ? `fromHttpGet('/', ${options})` : `fromTcpSocket(${options})`;
      writer.add(`    readiness: k.Probe.${call},`, `${field}.readinessProbe`);
    }
    writer.add(`  },`);
  }
  writer.add(`] });`);
  writer.endWorkload();
  // Only synth checks that Services of other types are not headless.
  const isHeadless = !isExposed && plan.isHeadless && plan.type === undefined;
  writer.add(isExposed ? `web.exposeViaService({` : `new k.Service(chart, 'service', { selector: web,`);
  if (plan.type !== undefined) writer.add(`  ${isExposed ? 'serviceType' : 'type'}: k.ServiceType.${plan.type},`);
  if (isHeadless) writer.add(`  clusterIP: 'None',`);
  writer.add(`  ports: [`);
  for (const [at, port] of plan.ports.entries()) {
    const target = pod.flat()[port.of % pod.flat().length]!;
    const values = {
      name: port.isNameless ? undefined : (port.otherName ?? `port-${at}`),
      port: port.number ?? (isHeadless || port.hasNoTarget ? target.number : 1000 + at),
      targetPort: port.hasNoTarget ? undefined : (port.otherTarget ?? target.name ?? target.number),
      protocol: port.otherProtocol ?? target.protocol,
      nodePort: port.nodePort,
    };
    writer.addObject(values, `c/${isExposed ? 'web/Service' : 'service'} spec.ports[${at}]`);
  }
  writer.add(`  ],`);
  writer.add(`});`);
  return writer.program;
}

function appProgram(plan: Plan): RandomProgram {
  const writer = new Writer();
  const pod = portsOf(plan).map((ports) => ports.map((port) => ({ ...port, name: port.name ?? `p-${port.number}` })));
  writer.add(`const app = new k.App(chart, 'app', { containers: {`);
  for (const [index, ports] of pod.entries()) {
    writer.add(`  c${index}: { image: 'i', ports: {`);
    for (const [at, { name, number, protocol }] of ports.entries()) {
      const isShort = /^\d+$/.test(String(number));
      const long = `{ number: ${number}, protocol: '${protocol}' }`;
      const value = protocol === undefined ? number : isShort ? `'${number}/${protocol}'` : long;
      writer.add(`    '${name}': ${value},`, `c/app spec.template.spec.containers[${index}].ports[${at}]`);
    }
    writer.add(`  } },`);
  }
  writer.add(`} });`);
  writer.endWorkload();
  // The compiler reports only the first of several undeclared names, so all are on one line.
  const declared = pod.flat().map(({ name }) => name);
  const exposed = new Map(plan.ports.map((port) => [port.otherName ?? declared[port.of % declared.length]!, port]));
  const entries = [...exposed].map(
    ([name, { number = 80 }], at) => `'${name}': ${at > 0 && declared.includes(name) ? true : number}`,
  );
  writer.add(`app.expose({ ${entries.join(', ')} });`, 'c/app/Deployment/Service ');
  return writer.program;
}
