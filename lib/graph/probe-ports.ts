import type { FieldPath } from '../kube/field-path';
import { fieldsOf, isFields, isSet, textOf } from '../kube/read-manifest';
import { perGraph } from './per-graph';
import type { Workload, WorkloadContainer } from './workload';

/** A port that a probe or a lifecycle hook connects to. */
export interface ProbePort {
  /** The container that is probed. */
  readonly container: WorkloadContainer;
  /** The probe or hook, such as `readinessProbe` or `preStop`. */
  readonly probe: string;
  /** The port, by number or by name. */
  readonly port: number | string;
  /** The path of the port. */
  readonly path: FieldPath;
  /** Whether it connects to a host other than the pod. */
  readonly hasHost: boolean;
}

const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const;
const HOOKS = ['postStart', 'preStop'] as const;
const ACTIONS = ['httpGet', 'tcpSocket', 'grpc'] as const;

/** The ports that the probes and hooks of a workload's regular containers and sidecars connect to. */
export const probePorts = perGraph((workload: Workload): readonly ProbePort[] =>
  workload.containers.flatMap((container) => (container.role === 'init' ? [] : ofContainer(container))),
);

function ofContainer(container: WorkloadContainer): readonly ProbePort[] {
  const { value, path } = container;
  const found: ProbePort[] = [];
  const add = (handler: unknown, probe: string, between: readonly string[] = []): void => {
    if (!isFields(handler)) return;
    const at = [...path, ...between, probe];
    for (const action of ACTIONS) {
      const { port, host } = fieldsOf(handler[action]);
      if (!isSet(port) || (typeof port !== 'number' && typeof port !== 'string')) continue;
      found.push({ container, probe, port, path: [...at, action, 'port'], hasHost: textOf(host) !== '' });
    }
  };
  for (const probe of PROBES) add(value[probe], probe);
  for (const hook of HOOKS) add(fieldsOf(value.lifecycle)[hook], hook, ['lifecycle']);
  return found;
}
