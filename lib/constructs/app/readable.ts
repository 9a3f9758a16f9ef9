import * as kplus from '../../kplus/cdk8s-plus';
import { optionsOf } from '../../kplus/dialling';
import type { AppContainer, AppContainers, AppProps } from './app-props';

/*
 * What cdk8s-plus renders, without what the program does not mention: a field stays if the property that it comes from was
 * written, even if its value is the default of Kubernetes or cdk8s-plus.
 */

type Written<Field extends PropertyKey> = Readonly<Partial<Record<Field, unknown>>>;

/** Keeps the fields that were written. A field that is not in the table stays, too, because cdk8s-plus has no default for it. */
function keepWritten<Spec extends object>(rendered: Spec, written: Written<keyof Spec>): Spec {
  return Object.fromEntries(
    Object.entries(rendered).filter(([field]) => !(field in written) || written[field as keyof Spec] !== undefined),
  ) as Spec;
}

/** The spec of the workload; that of a CronJob includes the Job. */
export function readableSpec(rendered: object, props: AppProps): object {
  const written: Record<string, unknown> = props as unknown as Record<string, unknown>;
  const spec = keepWritten(rendered as Record<string, unknown>, {
    replicas: written['replicas'],
    minReadySeconds: written['minReady'] ?? written['minReadySeconds'],
    progressDeadlineSeconds: written['progressDeadline'],
    strategy: written['strategy'],
    revisionHistoryLimit: written['revisionHistoryLimit'],
    updateStrategy: written['strategy'],
    podManagementPolicy: written['podManagementPolicy'],
    concurrencyPolicy: written['concurrencyPolicy'],
    failedJobsHistoryLimit: written['failedJobsRetained'],
    successfulJobsHistoryLimit: written['successfulJobsRetained'],
    startingDeadlineSeconds: written['startingDeadline'],
    suspend: written['suspend'],
  });
  return withoutAddressLabel(spec);
}

/** cdk8s-plus labels every pod with an address; in an application, the label `app` identifies the pods. */
function withoutAddressLabel(spec: Record<string, unknown>): Record<string, unknown> {
  if (isObject(spec['jobTemplate'])) {
    const { jobTemplate } = spec;
    const job = isObject(jobTemplate['spec']) ? withoutAddressLabel(jobTemplate['spec']) : undefined;
    return { ...spec, jobTemplate: { ...jobTemplate, spec: job } };
  }
  const { template } = spec;
  if (!isObject(template) || !isObject(template['metadata']) || !isObject(template['metadata']['labels'])) return spec;
  const { [kplus.Pod.ADDRESS_LABEL]: _, ...labels } = template['metadata']['labels'];
  return { ...spec, template: { ...template, metadata: { ...template['metadata'], labels } } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function readablePodSpec(rendered: kplus.k8s.PodSpec, props: AppProps): kplus.k8s.PodSpec {
  const { securityContext: security, dns } = props;
  // Some of the fields are newer than the oldest cdk8s-plus.
  const written: Readonly<Record<string, unknown>> = { ...props };
  return {
    ...keepWritten(rendered, {
      automountServiceAccountToken: props.automountServiceAccountToken,
      dnsPolicy: dns?.policy,
      setHostnameAsFqdn: dns?.hostnameAsFQDN,
      hostNetwork: props.hostNetwork,
      shareProcessNamespace: written['shareProcessNamespace'],
      enableServiceLinks: written['enableServiceLinks'],
      // A Job needs a policy other than the default of Kubernetes.
      restartPolicy: rendered.restartPolicy === 'Always' ? props.restartPolicy : 'needed',
      terminationGracePeriodSeconds: props.terminationGracePeriod,
      securityContext: security,
    }),
    ...(rendered.securityContext &&
      security && {
        securityContext: keepWritten(rendered.securityContext, {
          runAsNonRoot: security.ensureNonRoot,
          fsGroupChangePolicy: security.fsGroupChangePolicy,
        }),
      }),
    containers: rendered.containers.map((container) => readableContainer(container, props.containers)),
    ...(rendered.initContainers && {
      initContainers: rendered.initContainers.map((container) =>
        readableContainer(container, props.initContainers ?? {}),
      ),
    }),
  };
}

function readableContainer(rendered: kplus.k8s.Container, containers: AppContainers): kplus.k8s.Container {
  // A container that was added later has the props of cdk8s-plus, and is rendered as there.
  const props: AppContainer | undefined = containers[rendered.name];
  if (!props) return rendered;
  const { securityContext: security } = props;
  return {
    ...keepWritten(rendered, {
      imagePullPolicy: props.imagePullPolicy,
      resources: props.resources,
      securityContext: security,
    }),
    ...(security &&
      rendered.securityContext && {
        securityContext: keepWritten(rendered.securityContext, {
          runAsNonRoot: security.ensureNonRoot,
          privileged: security.privileged,
          readOnlyRootFilesystem: security.readOnlyRootFilesystem,
          allowPrivilegeEscalation: security.allowPrivilegeEscalation,
        }),
      }),
    readinessProbe: readableProbe(rendered.readinessProbe, props.readiness),
    livenessProbe: readableProbe(rendered.livenessProbe, props.liveness),
    startupProbe: readableProbe(rendered.startupProbe, props.startup),
  };
}

function readableProbe(
  rendered: kplus.k8s.Probe | undefined,
  probe: kplus.Probe | undefined,
): kplus.k8s.Probe | undefined {
  if (!rendered || !probe) return rendered;
  const { probeOptions, httpGetOptions } = optionsOf(probe);
  return {
    ...keepWritten(rendered, { failureThreshold: probeOptions?.failureThreshold }),
    ...(rendered.httpGet && { httpGet: keepWritten(rendered.httpGet, { scheme: httpGetOptions?.scheme }) }),
  };
}
