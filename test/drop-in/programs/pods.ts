import { Duration, Size } from 'cdk8s';
import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

export function podWithContainersBeforeAndAfter(chart: Chart): void {
  const pod = new kplus.Pod(chart, 'Pod', { containers: [{ image: 'nginx:1.27' }] });
  pod.addContainer({ image: 'envoy:1.30', name: 'envoy' });
}

export function emptyPodThatIsFilledLater(chart: Chart): void {
  const pod = new kplus.Pod(chart, 'Pod');
  pod.addContainer({ image: 'nginx:1.27', portNumber: 8080 });
  pod.addInitContainer({ image: 'busybox', command: ['sh', '-c', 'true'] });
  pod.addHostAlias({ ip: '10.0.0.1', hostnames: ['db', 'db.internal'] });
}

export function podWithVolumes(chart: Chart): void {
  const first = kplus.Volume.fromEmptyDir(chart, 'First', 'first');
  const second = kplus.Volume.fromEmptyDir(chart, 'Second', 'second', { sizeLimit: Size.mebibytes(100) });
  const pod = new kplus.Pod(chart, 'Pod', { volumes: [first] });
  pod.addVolume(second);
  const container = pod.addContainer({ image: 'redis' });
  container.mount('/data', kplus.Volume.fromEmptyDir(chart, 'Third', 'third'));
}

export function podThatIsNotRestarted(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', { containers: [{ image: 'once' }], restartPolicy: kplus.RestartPolicy.NEVER });
}

export function podWithServiceAccount(chart: Chart): void {
  const serviceAccount = kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'deployer');
  new kplus.Pod(chart, 'Pod', { containers: [{ image: 'app' }], serviceAccount, automountServiceAccountToken: true });
}

export function podWithEverythingElse(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', {
    metadata: { name: 'everything', namespace: 'prod', labels: { app: 'everything' }, annotations: { a: 'b' } },
    containers: [
      {
        image: 'app',
        ports: [
          { name: 'http', number: 8080, hostPort: 8080, hostIp: '10.1.2.3' },
          { name: 'dns', number: 53, protocol: kplus.Protocol.UDP },
          { name: 'sig', number: 5060, protocol: kplus.Protocol.SCTP },
        ],
      },
    ],
    initContainers: [{ image: 'migrate', name: 'migrate' }],
    dns: {
      hostname: 'web',
      subdomain: 'internal',
      hostnameAsFQDN: true,
      nameservers: ['10.0.0.53'],
      searches: ['internal'],
      options: [{ name: 'ndots', value: '2' }],
      policy: kplus.DnsPolicy.NONE,
    },
    dockerRegistryAuth: kplus.Secret.fromSecretName(chart, 'Registry', 'registry'),
    hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }],
    hostNetwork: false,
    securityContext: {
      ensureNonRoot: true,
      user: 1000,
      group: 2000,
      fsGroup: 3000,
      fsGroupChangePolicy: kplus.FsGroupChangePolicy.ON_ROOT_MISMATCH,
      sysctls: [{ name: 'net.core.somaxconn', value: '1024' }],
    },
    terminationGracePeriod: Duration.minutes(1),
    isolate: true,
  });
}

export function podOfTheHostNetwork(chart: Chart): void {
  const pod = new kplus.Pod(chart, 'Pod', { hostNetwork: true });
  pod.addContainer({ image: 'node-exporter', ports: [{ name: 'metrics', number: 9100, hostPort: 9100 }] });
  pod.metadata.addLabel('team', 'infra');
  pod.podMetadata.addAnnotation('scrape', 'true');
}

export function containerMadeBeforeItsPod(chart: Chart): void {
  const container = new kplus.Container({ image: 'app', name: 'app', portNumber: 8080 });
  container.addPort({ name: 'metrics', number: 9090 });
  const pod = new kplus.Pod(chart, 'Pod');
  pod.attachContainer(container);
}
