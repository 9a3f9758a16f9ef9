import type { Construct } from 'constructs';
import * as kplus from '../../kplus/cdk8s-plus';
import { passRendering } from '../../kplus/rendering';
import type { PortMap } from '../../ports/port-map';
import { notAPort } from '../../ports/problems';
import { PROTOCOLS } from '../../ports/protocol';
import { valueText } from '../../ports/value-text';
import type { AppKind } from './app-property-names';
import { PortService } from '../service/port-service';
import { readablePodSpec, readableSpec } from './readable';
import { markReadable } from '../shared/workload-of';
import { isVariableName } from '../shared/variable-name';
import type { AppContainer, AppContainers, AppPort, AppProps } from './app-props';
import type { ContainerPort, ContainerProps } from '../container/accepted-container';
import { CronJob } from '../workload/cron-job';
import { DaemonSet } from '../workload/daemon-set';
import { Deployment } from '../workload/deployment';
import { Job } from '../workload/job';
import { StatefulSet } from '../workload/stateful-set';
import type { PortWorkload } from '../workload/workload';

type AppWorkload = kplus.Workload & PortWorkload<PortMap>;

interface Kind {
  /** The class; its props are those of the application, with what is added below. */
  readonly workload: new (scope: Construct, id: string, props: never) => object;
  /** Whether the manifest has a selector. A Job has none: it finds its pods by a label that Kubernetes generates. */
  readonly selects: boolean;
  /** What the kind needs in addition to what the program passes. */
  readonly defaults?: (app: Construct, id: string) => object;
}

const KINDS: Readonly<Record<AppKind, Kind>> = {
  Deployment: { workload: Deployment, selects: true },
  StatefulSet: { workload: StatefulSet, selects: true, defaults: (app, id) => ({ service: headlessService(app, id) }) },
  DaemonSet: { workload: DaemonSet, selects: true },
  Job: { workload: Job, selects: false },
  CronJob: { workload: CronJob, selects: false },
};

/** Makes the workload of an application, with a manifest as a person writes it. */
export function createAppWorkload(app: Construct, id: string, props: AppProps): AppWorkload {
  const { kind = 'Deployment', containers, initContainers, labels = { app: id }, ...rest } = props;
  const { workload: Workload, selects, defaults } = KINDS[kind];
  const workloadProps = {
    ...(!('service' in rest) && defaults?.(app, id)),
    ...rest,
    metadata: { name: id, ...props.metadata, labels: { ...labels, ...props.metadata?.labels } },
    podMetadata: { ...props.podMetadata, labels: { ...labels, ...props.podMetadata?.labels } },
    select: false,
    containers: containersOf(app, containers),
    initContainers: containersOf(app, initContainers ?? {}),
  };
  const workload = new Workload(app, kind, workloadProps as never) as AppWorkload;
  if (selects) workload.select(kplus.LabelSelector.of({ labels }));
  markReadable(workload, id, labels);
  // cdk8s-plus writes its own defaults out.
  passRendering(
    workload,
    (spec) => readableSpec(spec, props),
    (podSpec) => readablePodSpec(podSpec, props),
  );
  return workload;
}

/** The Service that gives the pods of a StatefulSet their DNS names; the StatefulSet makes this Service select it. */
function headlessService(app: Construct, id: string): kplus.Service {
  return new PortService(app, 'Headless', { metadata: { name: `${id}-headless` }, clusterIP: 'None', allPorts: true });
}

function containersOf(app: Construct, containers: AppContainers): ContainerProps[] {
  return Object.entries(containers).map(([name, container]) => containerOf(app, name, container));
}

function containerOf(app: Construct, name: string, container: AppContainer): ContainerProps {
  const { ports = {}, env = {}, envVariables, ...rest } = container;
  const place = `App '${app.node.path}', container '${name}'`;
  const listed = Object.entries(ports).map(([portName, port]) => portOf(place, portName, port));
  const ownEnv = listed.flatMap(({ env: variable, number }) => (variable ? [[variable, String(number)] as const] : []));
  const twice = ownEnv.find(([variable]) => variable in env || (envVariables && variable in envVariables));
  if (twice) {
    throw new Error(
      `${place}: variable '${twice[0]}' is set by \`env\` of a port as well: remove it from the container's env`,
    );
  }
  checkOwnVariables(place, ownEnv);
  const variables = [...ownEnv, ...Object.entries(env)].map(
    ([variable, value]) => [variable, typeof value === 'string' ? kplus.EnvValue.fromValue(value) : value] as const,
  );
  return {
    ...(rest as Omit<ContainerProps, 'ports'>),
    name,
    ports: listed.map(({ env: _, ...port }) => port),
    envVariables: { ...Object.fromEntries(variables), ...envVariables },
  };
}

/** Refuses a variable that cannot hold the number of its port: by its name, or because it holds that of another port. */
function checkOwnVariables(place: string, variables: readonly (readonly [name: string, number: string])[]): void {
  for (const [index, [name, number]] of variables.entries()) {
    if (typeof (name as unknown) !== 'string' || !isVariableName(name)) {
      throw new Error(
        `${place}: env of port ${number} is ${valueText(name)}: pass the name of a variable, as in 'ADMIN_PORT'`,
      );
    }
    const other = variables.slice(0, index).find(([earlier]) => earlier === name);
    if (other) {
      throw new Error(
        `${place}: variable '${name}' is set by \`env\` of port ${other[1]} and of port ${number}: give one of them another name`,
      );
    }
  }
}

function portOf(
  place: string,
  name: string,
  port: number | string | AppPort,
): ContainerPort & { readonly env?: string } {
  if (typeof port === 'number') return { name, number: port };
  if (typeof port === 'object') return { ...port, name };
  const [, number, protocol] = /^(\d+)\/([A-Z]+)$/.exec(port) ?? [];
  const known = PROTOCOLS.find((one) => one === protocol);
  if (number === undefined || known === undefined) {
    throw new Error(`${place}, port '${name}': ${notAPort(port)}`);
  }
  return { name, number: Number(number), protocol: known };
}
