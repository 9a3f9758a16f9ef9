import { Cron, Testing } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import * as ours from '../../lib';

describe('instanceof', () => {
  const chart = Testing.chart();
  const containers = [{ image: 'nginx', ports: [{ name: 'http', number: 8080 }] }];
  const schedule = Cron.daily();
  const deployment = new ours.Deployment(chart, 'Deployment', { containers });
  const made = {
    Pod: new ours.Pod(chart, 'Pod', { containers }),
    Deployment: deployment,
    StatefulSet: new ours.StatefulSet(chart, 'StatefulSet', { containers }),
    DaemonSet: new ours.DaemonSet(chart, 'DaemonSet', { containers }),
    Job: new ours.Job(chart, 'Job', { containers }),
    CronJob: new ours.CronJob(chart, 'CronJob', { containers, schedule }),
    Container: deployment.containers[0]!,
    Service: deployment.exposeViaService(),
    Probe: ours.Probe.fromHttpGet('/'),
    Handler: ours.Handler.fromTcpSocket(),
    IngressBackend: ours.IngressBackend.fromService(deployment.expose({ http: 80 }, { name: 'Backend' })),
    NetworkPolicyPort: ours.NetworkPolicyPort.tcp(80),
  };

  /** Objects that this package creates, and objects that cdk8s-plus itself creates. */
  const located = {
    Ingress: [new ours.Ingress(chart, 'Ingress'), made.Service.exposeViaIngress('/')],
    NetworkPolicy: [new ours.NetworkPolicy(chart, 'Policy'), new plain.NetworkPolicy(chart, 'PlainPolicy')],
    HorizontalPodAutoscaler: [
      new ours.HorizontalPodAutoscaler(chart, 'Scaler', { target: deployment, maxReplicas: 2 }),
      new plain.HorizontalPodAutoscaler(chart, 'PlainScaler', { target: deployment, maxReplicas: 2 }),
    ],
  };

  test.each(Object.entries(made))('a typed %s is one of both modules', (name, object) => {
    const kind = name as keyof typeof made;
    expect(object).toBeInstanceOf(plain[kind]);
    expect(object).toBeInstanceOf(ours[kind] as unknown as jest.Constructable);
    expect(object.constructor.name).toBe(kind);
  });

  test('what typed constructs make is typed, too', () => {
    const isOurs = (object: unknown, kind: unknown): boolean => object instanceof (kind as typeof plain.Service);
    const container = made.Job.addContainer({ image: 'more', name: 'more' });
    expect(isOurs(container, ours.Container)).toBe(true);
    expect(isOurs(made.StatefulSet.service, ours.Service)).toBe(true);
    expect(isOurs(made.CronJob.expose({ http: 80 }), ours.Service)).toBe(true);
    expect(made.Deployment).toBeInstanceOf(plain.Workload);
    expect(made.Pod).toBeInstanceOf(plain.AbstractPod);
    expect(made.Service).toBeInstanceOf(Construct);
  });

  test('the rest of the module is the very same objects', () => {
    const replaced = Object.keys(plain).filter((name) => (plain as never)[name] !== (ours as never)[name]);
    expect(replaced.sort()).toEqual([...Object.keys(made), ...Object.keys(located)].sort());
  });

  test.each(Object.entries(located))(
    'what cdk8s-plus makes of a %s is one of ours, and ours is one of its',
    (name, objects) => {
      const kind = name as keyof typeof located;
      for (const object of objects) {
        expect(object).toBeInstanceOf(ours[kind]);
        expect(object).toBeInstanceOf(plain[kind]);
        expect(object.constructor).toBe(plain[kind]);
      }
      class Own extends (ours[kind] as unknown as new (scope: Construct, id: string, props: object) => Construct) {}
      expect(new Own(chart, `Own${name}`, { target: deployment, maxReplicas: 2 })).toBeInstanceOf(Own);
      expect(objects[0]).not.toBeInstanceOf(Own);
    },
  );
});

describe('typed objects and those of cdk8s-plus work together', () => {
  test('a typed Service selects a Deployment of cdk8s-plus, and checks its ports', () => {
    const chart = Testing.chart();
    const selector = new plain.Deployment(chart, 'Web', { containers: [{ image: 'nginx', portNumber: 8080 }] });
    new ours.Service(chart, 'Good', { selector, ports: [{ port: 80, targetPort: 8080 }] });
    expect(Testing.synth(chart)).toHaveLength(2);
    new ours.Service(chart, 'Bad', { selector, ports: [{ port: 80, targetPort: 8081 }] });
    expect(() => Testing.synth(chart)).toThrow(
      "no selected pod declares port 8081/TCP: Service 'test/Bad':80 -> targetPort 8081 -x- Deployment 'test/Web'",
    );
  });

  test('a Service of cdk8s-plus selects a typed Deployment', () => {
    const chart = Testing.chart();
    const selector = new ours.Deployment(chart, 'Web', { containers: [{ image: 'nginx', portNumber: 8080 }] });
    new plain.Service(chart, 'Service', { selector, ports: [{ port: 80, targetPort: 8080 }] });
    const [deployment, service] = Testing.synth(chart) as { spec: Record<string, { matchLabels: unknown }> }[];
    expect(service?.spec['selector']).toEqual(deployment?.spec['selector']?.matchLabels);
  });

  test('typed containers, probes and hooks stand in a Pod of cdk8s-plus, and the reverse', () => {
    const chart = Testing.chart();
    const typed = new ours.Container({
      image: 'nginx',
      name: 'typed',
      ports: [{ name: 'http', number: 8080 }],
      readiness: plain.Probe.fromTcpSocket({ port: 8080 }),
    });
    const untyped = new plain.Container({
      image: 'nginx',
      name: 'untyped',
      ports: [{ name: 'https', number: 8443 }],
      readiness: ours.Probe.fromHttpGet('/', { port: 'https' }),
      lifecycle: { preStop: ours.Handler.fromTcpSocket({ port: 8443 }) },
    });
    for (const module of [plain, ours] as const) {
      const pod = new module.Pod(chart, module === plain ? 'Plain' : 'Typed');
      pod.attachContainer(typed);
      pod.attachContainer(untyped);
    }
    const [first, second] = Testing.synth(chart) as { spec: { containers: unknown[] } }[];
    expect(first!.spec.containers).toEqual(second!.spec.containers);
    expect(first!.spec.containers).toMatchObject([
      { readinessProbe: { tcpSocket: { port: 8080 } } },
      { readinessProbe: { httpGet: { port: 'https' } }, lifecycle: { preStop: { tcpSocket: { port: 8443 } } } },
    ]);
  });
});
