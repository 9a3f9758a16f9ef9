import { Duration, Size } from 'cdk8s';
import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

export function environmentVariables(chart: Chart): void {
  const pod = new kplus.Pod(chart, 'Pod');
  const container = pod.addContainer({
    image: 'app',
    envVariables: { MODE: kplus.EnvValue.fromValue('fast') },
  });
  const settings = kplus.ConfigMap.fromConfigMapName(chart, 'Settings', 'settings');
  const credentials = kplus.Secret.fromSecretName(chart, 'Credentials', 'credentials');
  container.env.addVariable('URL', kplus.EnvValue.fromValue('http://api'));
  container.env.addVariable('REGION', kplus.EnvValue.fromConfigMap(settings, 'region'));
  container.env.addVariable('PASSWORD', kplus.EnvValue.fromSecretValue({ secret: credentials, key: 'password' }));
  container.env.addVariable('POD', kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_NAME));
  container.env.addVariable('TEAM', kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_LABEL, { key: 'team' }));
  container.env.addVariable('CPU', kplus.EnvValue.fromResource(kplus.ResourceFieldPaths.CPU_LIMIT, { container }));
  container.env.addVariable('NONE', kplus.EnvValue.fromProcess('CDK8S_PORTS_NOT_SET'));
}

export function environmentSources(chart: Chart): void {
  const settings = new kplus.ConfigMap(chart, 'Settings', { data: { key: 'value' } });
  const secret = new kplus.Secret(chart, 'Secret');
  const pod = new kplus.Pod(chart, 'Pod', {
    containers: [{ image: 'app', envFrom: [kplus.Env.fromConfigMap(settings, 'APP_')] }],
  });
  pod.containers[0]!.env.copyFrom(kplus.Env.fromSecret(secret));
}

export function volumeMounts(chart: Chart): void {
  const config = kplus.ConfigMap.fromConfigMapName(chart, 'Config', 'config');
  const volume = kplus.Volume.fromConfigMap(chart, 'Volume', config);
  const pod = new kplus.Pod(chart, 'Pod');
  const container = pod.addContainer({
    image: 'app',
    volumeMounts: [{ path: '/tmp', volume: kplus.Volume.fromEmptyDir(chart, 'Tmp', 'tmp') }],
  });
  container.mount('/etc/app', volume, {
    readOnly: true,
    subPath: 'app',
    propagation: kplus.MountPropagation.HOST_TO_CONTAINER,
  });
}

export function resourcesAndSecurity(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', {
    containers: [
      {
        image: 'app',
        name: 'app',
        command: ['/app'],
        args: ['--verbose'],
        workingDir: '/srv',
        imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
        resources: {
          cpu: { request: kplus.Cpu.millis(100), limit: kplus.Cpu.units(2) },
          memory: { request: Size.mebibytes(64), limit: Size.gibibytes(1) },
          ephemeralStorage: { limit: Size.gibibytes(2) },
        },
        securityContext: {
          user: 1000,
          group: 1000,
          privileged: false,
          readOnlyRootFilesystem: false,
          allowPrivilegeEscalation: false,
          ensureNonRoot: true,
          capabilities: { add: [kplus.Capability.NET_BIND_SERVICE], drop: [kplus.Capability.SYS_ADMIN] },
        },
      },
      { image: 'bare', name: 'bare', resources: {} },
    ],
  });
}

export function probesOfThePortNumber(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', {
    containers: [
      {
        image: 'app',
        portNumber: 8080,
        readiness: kplus.Probe.fromHttpGet('/ready'),
        liveness: kplus.Probe.fromTcpSocket(),
        startup: kplus.Probe.fromHttpGet('/started', { failureThreshold: 30, periodSeconds: Duration.seconds(2) }),
      },
    ],
  });
}

export function probesOfDeclaredPorts(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', {
    containers: [
      {
        image: 'app',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'admin', number: 9901 },
        ],
        readiness: kplus.Probe.fromHttpGet('/ready', {
          port: 8080,
          scheme: kplus.ConnectionScheme.HTTPS,
          initialDelaySeconds: Duration.seconds(3),
          timeoutSeconds: Duration.seconds(1),
          successThreshold: 2,
        }),
        liveness: kplus.Probe.fromTcpSocket({ port: 9901, host: 'localhost' }),
        startup: kplus.Probe.fromCommand(['cat', '/tmp/started'], { failureThreshold: 10 }),
      },
      { image: 'side', name: 'side', readiness: kplus.Probe.fromCommand(['true']) },
    ],
  });
}

export function defaultStartupProbe(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', {
    containers: [
      { image: 'app', portNumber: 8080 },
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- apps use it, so it is tested
      { image: 'old', name: 'old', port: 9090 },
    ],
  });
}

export function lifecycleHandlers(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', {
    containers: [
      {
        image: 'app',
        ports: [{ name: 'http', number: 8080 }],
        lifecycle: {
          postStart: kplus.Handler.fromCommand(['echo', 'started']),
          preStop: kplus.Handler.fromHttpGet('/drain', { port: 8080 }),
        },
      },
      {
        image: 'side',
        name: 'side',
        portNumber: 9090,
        lifecycle: {
          postStart: kplus.Handler.fromTcpSocket({ host: 'localhost' }),
          preStop: kplus.Handler.fromHttpGet('/quit'),
        },
      },
    ],
  });
}
