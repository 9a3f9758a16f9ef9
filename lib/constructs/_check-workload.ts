import type * as kplus from '../kplus';
import type { Fault } from '../kube/fault';
import { podFaults } from '../kube/pod-ports';
import { candidatesText, portsFor } from '../ports/declaration';
import { dialledPort } from '../ports/own-port';
import { isUnchecked } from '../ports/unchecked';
import type { AnyWorkload } from './_workload-of';

const PROBES = { _readiness: 'readiness', _liveness: 'liveness', _startup: 'startup' } as const;
const HOOKS = ['postStart', 'preStop'] as const;

/** What is wrong with the ports of a workload's containers, and with the probes and hooks that dial them. */
export function workloadProblems(workload: AnyWorkload): string[] {
  const faults = podFaults(
    {
      hostNetwork: workload.hostNetwork,
      containers: workload.containers.map(containerManifest),
      initContainers: workload.initContainers.map(containerManifest),
    },
    { kind: workload.kind, path: '' },
  );
  return [
    // A port that is declared twice is accepted with a warning; declaring it once is what this library is for.
    ...faults
      .filter(isFault)
      .map(({ field, message }) => `${placeOf(workload, field)}: ${withPlaces(workload, message)}`),
    ...workload.containers.flatMap((container) => ownPortProblems(container, workload)),
  ];
}

/** Init containers are done before the others start, so that what they share with them is no fault. */
function isFault({ severity, field, message }: Fault): boolean {
  return severity === 'error' || !`${field} ${message}`.includes('initContainers');
}

function containerManifest(container: kplus.Container): object {
  return {
    name: container.name,
    ports: container.ports.map(({ name, number, protocol, hostPort, hostIp }) => ({
      name,
      containerPort: number,
      protocol,
      hostPort,
      hostIP: hostIp,
    })),
  };
}

/** A message about two places, with the other one as the program has it. */
function withPlaces(workload: AnyWorkload, message: string): string {
  return message.replace(/\.(?:containers|initContainers)\[\d+\]\.ports\[\d+\]/g, (field) => placeOf(workload, field));
}

/** The place as the program has it: `container 'web', port 'http'`. */
function placeOf(workload: AnyWorkload, field: string): string {
  const [, list, container, port] = /^\.?(containers|initContainers)\[(\d+)\](?:\.ports\[(\d+)\])?/.exec(field) ?? [];
  const owner = workload[list === 'initContainers' ? 'initContainers' : 'containers'][Number(container)];
  const declared = port === undefined ? undefined : owner?.ports[Number(port)];
  return `container '${owner?.name ?? field}'${declared ? `, port ${declared.name ? `'${declared.name}'` : declared.number}` : ''}`;
}

interface DialsPort {
  portReference?: () => string | number | undefined;
  readonly httpGetOptions?: { readonly port?: string | number };
  readonly tcpSocketOptions?: { readonly port?: string | number };
  readonly grpcOptions?: { readonly port?: string | number };
}

function ownPortProblems(container: kplus.Container, workload: AnyWorkload): string[] {
  const fields = container as unknown as Record<string, DialsPort | undefined>;
  const lifecycle = fields['_lifecycle'] as Partial<Record<(typeof HOOKS)[number], DialsPort>> | undefined;
  const users: (readonly [string, DialsPort | undefined])[] = [
    ...Object.entries(PROBES).map(([field, name]) => [`${name} probe`, fields[field]] as const),
    ...HOOKS.map((hook) => [`${hook} hook`, lifecycle?.[hook]] as const),
  ];
  return users.flatMap(([what, user]) => {
    const problem = user && ownPortProblem(user, container, workload);
    return problem ? [`container '${container.name}', ${what}: ${problem}`] : [];
  });
}

function ownPortProblem(user: DialsPort, container: kplus.Container, workload: AnyWorkload): string | undefined {
  const options = user.httpGetOptions ?? user.tcpSocketOptions ?? user.grpcOptions;
  if (!options || isUnchecked(options.port)) return undefined;
  const dialled = dialledPort(options.port, container);
  if (dialled === undefined) {
    return `it names no port, and the container declares ${container.ports.length === 0 ? 'none: add it to `ports`' : `several${candidatesText(container.ports, '')}: set port`}`;
  }
  if (portsFor(container.ports, dialled).length > 0) return undefined;
  const sibling = workload.containers.find(({ ports }) => portsFor(ports, dialled).length > 0);
  return (
    `the container declares no port '${dialled}'${candidatesText(container.ports, dialled)}` +
    (sibling ? `; container '${sibling.name}' does, but a probe or hook sees its own container only` : '')
  );
}
