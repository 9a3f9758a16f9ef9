import {
  COMMON_PROPERTIES,
  CONTAINER_PROPERTIES,
  KIND_PROPERTIES,
  PORT_PROPERTIES,
} from '../../../lib/constructs/app/app-property-names';
import * as cdk8s from 'cdk8s';
import * as kplus from '../../../lib';

/** The names of the properties of a type. A missing or superfluous name does not compile. */
const namesOf = <Props>(names: Record<keyof Props, true>): readonly string[] => Object.keys(names).sort();

const COMMON = {
  kind: true,
  containers: true,
  initContainers: true,
  labels: true,
  metadata: true,
  podMetadata: true,
  spread: true,
  volumes: true,
  restartPolicy: true,
  serviceAccount: true,
  securityContext: true,
  hostAliases: true,
  dns: true,
  dockerRegistryAuth: true,
  automountServiceAccountToken: true,
  isolate: true,
  hostNetwork: true,
  terminationGracePeriod: true,
} as const;
const JOB = { activeDeadline: true, backoffLimit: true, ttlAfterFinished: true } as const;

test('the properties of an application are those of its types', () => {
  const types: Record<keyof typeof KIND_PROPERTIES, readonly string[]> = {
    Deployment: namesOf<kplus.DeploymentAppProps>({
      ...COMMON,
      replicas: true,
      strategy: true,
      minReady: true,
      progressDeadline: true,
    }),
    StatefulSet: namesOf<kplus.StatefulSetAppProps>({
      ...COMMON,
      replicas: true,
      strategy: true,
      minReady: true,
      podManagementPolicy: true,
      service: true,
    }),
    DaemonSet: namesOf<kplus.DaemonSetAppProps>({ ...COMMON, minReadySeconds: true }),
    Job: namesOf<kplus.JobAppProps>({ ...COMMON, ...JOB }),
    CronJob: namesOf<kplus.CronJobAppProps>({
      ...COMMON,
      ...JOB,
      schedule: true,
      timeZone: true,
      concurrencyPolicy: true,
      startingDeadline: true,
      suspend: true,
      successfulJobsRetained: true,
      failedJobsRetained: true,
    }),
  };
  for (const [kind, own] of Object.entries(KIND_PROPERTIES)) {
    expect([...own, ...COMMON_PROPERTIES].sort()).toEqual(types[kind as keyof typeof types]);
  }
});

test('those of a container and of a port, too', () => {
  const container = namesOf<kplus.AppContainer>({
    image: true,
    ports: true,
    env: true,
    envVariables: true,
    envFrom: true,
    command: true,
    args: true,
    workingDir: true,
    volumeMounts: true,
    imagePullPolicy: true,
    readiness: true,
    liveness: true,
    startup: true,
    lifecycle: true,
    resources: true,
    securityContext: true,
  });
  expect([...CONTAINER_PROPERTIES].sort()).toEqual(container);
  const port = namesOf<kplus.AppPort>({ number: true, protocol: true, env: true, hostIp: true, hostPort: true });
  expect([...PORT_PROPERTIES].sort()).toEqual(port);
});

/** The error for a program that no compiler has checked. */
function refused(given: object): string {
  const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
  const props = { containers: { web: { image: 'nginx:1.27' } }, ...given } as never;
  try {
    new kplus.App(chart, 'api', props);
    cdk8s.Testing.synth(chart);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('what an App would drop without a word', () => {
  test.each([
    ['Job', 'replicas', 'a Job'],
    ['CronJob', 'strategy', 'a CronJob'],
    ['DaemonSet', 'replicas', 'a DaemonSet'],
    ['Deployment', 'schedule', 'a Deployment'],
    ['Deployment', 'service', 'a Deployment'],
    ['Deployment', 'select', 'a Deployment'],
  ])('%s: %s', (kind, property, text) => {
    expect(refused({ kind, [property]: 3, ...(kind === 'CronJob' && { schedule: cdk8s.Cron.daily() }) })).toMatch(
      new RegExp(`^App 'shop/api': ${text} has no property '${property}'; it has \\w+, .*terminationGracePeriod$`),
    );
  });

  test('a slip of the pen', () => {
    expect(refused({ replica: 3 })).toMatch(
      /^App 'shop\/api': a Deployment has no property 'replica'; .*; did you mean 'replicas'\?$/,
    );
    expect(refused({ containers: { web: { image: 'nginx:1.27', port: 8080 } } })).toMatch(
      /^App 'shop\/api', container 'web': a container has no property 'port'; it has image, .*; did you mean 'ports'\?$/,
    );
    expect(
      refused({ containers: { web: { image: 'nginx:1.27', ports: { http: { number: 8080, name: 'http' } } } } }),
    ).toBe(
      "App 'shop/api', container 'web', port 'http': a port has no property 'name'; it has number, protocol, env, hostIp, hostPort",
    );
  });

  test('but not what is undefined', () => {
    expect(refused({ kind: 'Job', replicas: undefined })).toBe('');
  });
});
