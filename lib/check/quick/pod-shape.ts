import { dns1123LabelProblem, qualifiedNameProblem } from '../../ports/dns-name';
import { portNameProblem } from '../../ports/port-name';
import { portNumberProblem } from '../../ports/port-number';
import { labelValueProblem } from '../../kube/value-problems';
import { fieldsOf, isAmount, isCount, isFlag, isQuietText, isShare, isText, listOf, mapOf, type Shape } from './shape';

/** A number that a port can have. */
export const isPortNumber: Shape = (value) => typeof value === 'number' && portNumberProblem(value) === undefined;
/** The name of a port of a container. */
const isPortName: Shape = (value) => typeof value === 'string' && portNameProblem(value) === undefined;
/** The number or the name of a port of a container. */
export const isPortReference: Shape = (value) => isPortNumber(value) || isPortName(value);
/** A protocol that ports have. */
export const isProtocol: Shape = (value) => value === 'TCP' || value === 'UDP';
/** Part of a domain name. */
export const isLabelName: Shape = (value) => typeof value === 'string' && dns1123LabelProblem(value) === undefined;

const isLabelValue: Shape = (value) => typeof value === 'string' && labelValueProblem(value, '') === undefined;

/** Label keys that were found valid: there are few, and nearly all objects use the same ones. */
const labelKeys = new Set<string>();
const MOST_KEYS = 500;

function isLabelKey(key: string): boolean {
  if (labelKeys.has(key)) return true;
  if (qualifiedNameProblem(key) !== undefined) return false;
  if (labelKeys.size < MOST_KEYS) labelKeys.add(key);
  return true;
}

/** Labels of an object, or those that are selected. */
export const isLabels = mapOf(isLabelValue, isLabelKey);

/** Metadata with only name, namespace and labels: annotations may have an effect. Valid names differ by kind; this one is valid for all. */
export const isMetadata = fieldsOf({ name: isLabelName, namespace: isLabelName, labels: isLabels }, ['name']);

const isPort = fieldsOf({ name: isPortName, containerPort: isPortNumber, protocol: isProtocol }, ['containerPort']);

const isProbe = fieldsOf({
  httpGet: fieldsOf({ path: isText, port: isPortReference, scheme: (value) => value === 'HTTP' || value === 'HTTPS' }, [
    'port',
  ]),
  tcpSocket: fieldsOf({ port: isPortReference }, ['port']),
  initialDelaySeconds: isCount,
  timeoutSeconds: isCount,
  periodSeconds: isCount,
  failureThreshold: isCount,
  successThreshold: (value) => value === 1,
});

const isSource = fieldsOf({ name: isText, key: isText, optional: isFlag });
const isVariable = fieldsOf({
  name: isText,
  value: isQuietText,
  valueFrom: fieldsOf({
    secretKeyRef: isSource,
    configMapKeyRef: isSource,
    fieldRef: fieldsOf({ apiVersion: isText, fieldPath: isText }),
  }),
});
const isVariables = fieldsOf({ prefix: isText, configMapRef: isSource, secretRef: isSource });

const isMount = fieldsOf({
  name: isText,
  mountPath: isText,
  mountPropagation: isText,
  readOnly: isFlag,
  subPath: isText,
});
const isVolume = fieldsOf({
  name: isText,
  emptyDir: fieldsOf({ medium: isText, sizeLimit: isAmount }),
  configMap: fieldsOf({ name: isText, optional: isFlag }),
  secret: fieldsOf({ secretName: isText, optional: isFlag }),
  persistentVolumeClaim: fieldsOf({ claimName: isText, readOnly: isFlag }),
});

const isSecurity = fieldsOf({
  allowPrivilegeEscalation: isFlag,
  privileged: isFlag,
  readOnlyRootFilesystem: isFlag,
  runAsNonRoot: isFlag,
  runAsUser: isCount,
  runAsGroup: isCount,
  fsGroup: isCount,
  fsGroupChangePolicy: isText,
  seccompProfile: fieldsOf({ type: isText, localhostProfile: isText }),
});

const isContainer = fieldsOf(
  {
    name: isLabelName,
    image: isText,
    imagePullPolicy: isText,
    workingDir: isText,
    command: listOf(isQuietText),
    args: listOf(isQuietText),
    ports: listOf(isPort),
    readinessProbe: isProbe,
    livenessProbe: isProbe,
    startupProbe: isProbe,
    env: listOf(isVariable),
    envFrom: listOf(isVariables),
    volumeMounts: listOf(isMount),
    resources: fieldsOf({ limits: mapOf(isAmount), requests: mapOf(isAmount) }),
    securityContext: isSecurity,
  },
  ['name', 'image'],
);

const isPodSpec = fieldsOf(
  {
    containers: listOf(isContainer),
    automountServiceAccountToken: isFlag,
    dnsPolicy: isText,
    hostNetwork: (value) => value === false,
    restartPolicy: isText,
    securityContext: isSecurity,
    serviceAccountName: isText,
    setHostnameAsFQDN: isFlag,
    shareProcessNamespace: isFlag,
    terminationGracePeriodSeconds: isCount,
    volumes: listOf(isVolume),
  },
  ['containers'],
);

const TEMPLATE = fieldsOf({ metadata: fieldsOf({ labels: isLabels }, ['labels']), spec: isPodSpec }, [
  'metadata',
  'spec',
]);
const WORKLOAD = {
  minReadySeconds: isCount,
  revisionHistoryLimit: isCount,
  selector: fieldsOf({ matchLabels: isLabels }, ['matchLabels']),
  template: TEMPLATE,
};
const isStrategy = fieldsOf({ type: isText, rollingUpdate: fieldsOf({ maxSurge: isShare, maxUnavailable: isShare }) });
const isJobSpec = fieldsOf(
  {
    activeDeadlineSeconds: isCount,
    backoffLimit: isCount,
    template: TEMPLATE,
    ttlSecondsAfterFinished: isCount,
  },
  ['template'],
);

/** The specs of workloads by their versions and kinds. */
export const WORKLOADS: ReadonlyMap<string, Shape> = new Map([
  [
    'apps/v1/Deployment',
    fieldsOf({ ...WORKLOAD, progressDeadlineSeconds: isCount, replicas: isCount, strategy: isStrategy }, [
      'selector',
      'template',
    ]),
  ],
  ['apps/v1/DaemonSet', fieldsOf({ ...WORKLOAD, updateStrategy: isStrategy }, ['selector', 'template'])],
  [
    'apps/v1/StatefulSet',
    fieldsOf(
      {
        ...WORKLOAD,
        podManagementPolicy: isText,
        replicas: isCount,
        serviceName: isLabelName,
        updateStrategy: fieldsOf({ type: isText, rollingUpdate: fieldsOf({ partition: isCount }) }),
      },
      ['selector', 'serviceName', 'template'],
    ),
  ],
  ['batch/v1/Job', isJobSpec],
  [
    'batch/v1/CronJob',
    fieldsOf(
      {
        concurrencyPolicy: isText,
        failedJobsHistoryLimit: isCount,
        jobTemplate: fieldsOf({ spec: isJobSpec }, ['spec']),
        schedule: isText,
        startingDeadlineSeconds: isCount,
        successfulJobsHistoryLimit: isCount,
        suspend: isFlag,
      },
      ['jobTemplate', 'schedule'],
    ),
  ],
]);
