import type * as kplus from '../../kplus/cdk8s-plus';
import { groupOf, kindFacts } from '../../kube/kind-facts';
import { isUnchecked } from '../../ports/unchecked';
import type { AnyWorkload } from '../shared/workload-of';
import type { ServicePort } from './service-props';

/** The fields of a Service that are written with `unchecked`. */
export function uncheckedServiceFields(ports: readonly ServicePort[]): readonly string[] {
  return ports.flatMap((port, index) =>
    (['targetPort', 'nodePort'] as const)
      .filter((field) => isUnchecked(port[field]))
      .map((field) => `spec.ports[${index}].${field}`),
  );
}

interface DialsPort {
  readonly httpGetOptions?: { readonly port?: unknown };
  readonly tcpSocketOptions?: { readonly port?: unknown };
  readonly grpcOptions?: { readonly port?: unknown };
}

/** Where cdk8s-plus keeps what dials a port, and where that stands in the manifest of the container. */
const PROBES = { _readiness: 'readinessProbe', _liveness: 'livenessProbe', _startup: 'startupProbe' } as const;
const HOOKS = ['postStart', 'preStop'] as const;
const ACTIONS = { httpGetOptions: 'httpGet', tcpSocketOptions: 'tcpSocket', grpcOptions: 'grpc' } as const;

/** The fields of a workload that are written with `unchecked`. */
export function uncheckedContainerFields(workload: AnyWorkload): readonly string[] {
  const { apiVersion, kind } = workload;
  const { podTemplate = [] } = kindFacts(groupOf(apiVersion, kind), kind);
  return workload.containers.flatMap((container, index) => {
    const at = [...podTemplate, 'spec', `containers[${index}]`].join('.');
    return dialling(container).flatMap(([field, user]) =>
      (Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])
        .filter((action) => isUnchecked(user?.[action]?.port))
        .map((action) => `${at}.${field}.${ACTIONS[action]}.port`),
    );
  });
}

function dialling(container: kplus.Container): readonly (readonly [field: string, user: DialsPort | undefined])[] {
  const fields = container as unknown as Record<string, DialsPort | undefined>;
  const lifecycle = fields['_lifecycle'] as Partial<Record<(typeof HOOKS)[number], DialsPort>> | undefined;
  return [
    ...Object.entries(PROBES).map(([field, name]) => [name, fields[field]] as const),
    ...HOOKS.map((hook) => [`lifecycle.${hook}`, lifecycle?.[hook]] as const),
  ];
}
