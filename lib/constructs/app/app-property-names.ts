import * as kplus from '../../kplus/cdk8s-plus';
import { takenBy } from '../../kplus/taken-by';
import type { AppProps } from './app-props';

/** A kind of workload that an application runs as. */
export type AppKind = NonNullable<AppProps['kind']>;

/** The properties of an application of any kind. */
export const COMMON_PROPERTIES: readonly string[] = [
  ...takenBy(kplus.AbstractPod, ['shareProcessNamespace', 'enableServiceLinks']),
  'kind',
  'containers',
  'initContainers',
  'labels',
  'metadata',
  'podMetadata',
  'spread',
  'volumes',
  'restartPolicy',
  'serviceAccount',
  'securityContext',
  'hostAliases',
  'dns',
  'dockerRegistryAuth',
  'automountServiceAccountToken',
  'isolate',
  'hostNetwork',
  'terminationGracePeriod',
];

const JOB = ['activeDeadline', 'backoffLimit', 'ttlAfterFinished'];

/** The properties that a kind has in addition. They are listed because cdk8s-plus silently drops a property that it does not know. */
export const KIND_PROPERTIES: Readonly<Record<AppKind, readonly string[]>> = {
  Deployment: [
    'replicas',
    'strategy',
    'minReady',
    'progressDeadline',
    ...takenBy(kplus.Deployment, ['revisionHistoryLimit']),
  ],
  StatefulSet: [
    'replicas',
    'strategy',
    'minReady',
    'podManagementPolicy',
    'service',
    ...takenBy(kplus.StatefulSet, ['volumeClaimTemplates']),
  ],
  DaemonSet: ['minReadySeconds'],
  Job: JOB,
  CronJob: [
    'schedule',
    'timeZone',
    'concurrencyPolicy',
    'startingDeadline',
    'suspend',
    'successfulJobsRetained',
    'failedJobsRetained',
    ...JOB,
  ],
};

/** The properties of an application's container. */
export const CONTAINER_PROPERTIES: readonly string[] = [
  'image',
  'ports',
  'env',
  'envVariables',
  'envFrom',
  'command',
  'args',
  'workingDir',
  'volumeMounts',
  'imagePullPolicy',
  'readiness',
  'liveness',
  'startup',
  'lifecycle',
  'resources',
  'securityContext',
  ...takenBy(kplus.Container, ['restartPolicy']),
];

/** The properties of a port of an application's container. */
export const PORT_PROPERTIES: readonly string[] = ['number', 'protocol', 'env', 'hostIp', 'hostPort'];
