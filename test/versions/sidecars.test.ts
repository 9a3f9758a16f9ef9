/* eslint-disable @typescript-eslint/no-deprecated -- the deprecated number of cdk8s-plus has the name of the function that hands out ports */
import * as kplus from '../../lib';
import { chartOf, findings } from '../constructs/findings';
import { isThere } from './version';
import { Testing } from 'cdk8s';

/* A sidecar, an init container with `restartPolicy: Always`, declares ports as the containers do. */

const image = 'nginx:1.27';
const http = { image, ports: [{ name: 'http', number: 8080 }] };
const sidecar = {
  name: 'proxy',
  image,
  restartPolicy: 'Always',
  ports: [
    { name: 'metrics', number: 9090 },
    { name: 'dns', number: 53, protocol: kplus.Protocol.UDP },
  ],
};
const done = { image, ports: [{ name: 'debug', number: 5005 }] };

type AnyService = Readonly<Record<'spec', { readonly ports: readonly object[] }>>;

/** A Deployment whose ports are known at run time only: these tests are checked with the types of 27. */
function deployment(chart: kplus.Deployment['node']['scope'], containers: kplus.ContainerProps[] = [http]) {
  const initContainers: kplus.ContainerProps[] = [done, sidecar];
  return new kplus.Deployment(chart as never, 'web', { containers, initContainers });
}

function servicesOf(define: (web: kplus.Deployment) => void): readonly object[] {
  const manifests = Testing.synth(
    chartOf((chart) => {
      define(deployment(chart));
    }),
  ) as readonly (AnyService & {
    readonly kind: string;
  })[];
  return manifests.filter(({ kind }) => kind === 'Service').flatMap(({ spec }) => spec.ports);
}

const describeSidecars = isThere('sidecars') ? describe : describe.skip;

describeSidecars('the ports of a sidecar', () => {
  test('are among those of the workload, and those of another init container are not', () => {
    chartOf((chart) => {
      const web = deployment(chart);
      expect(web.portMap).toEqual({ http: 8080, metrics: 9090, dns: '53/UDP' });
      expect(String(web.port('metrics'))).toBe('metrics');
      expect(() => web.port('debug')).toThrow(
        "Deployment 'shop/web' declares no port 'debug' (http 8080/TCP, metrics 9090/TCP, dns 53/UDP)",
      );
      expect(web.container('proxy').portMap).toEqual({ metrics: 9090, dns: '53/UDP' });
      expect(() => web.container('init-0')).toThrow("has no container 'init-0' (main, proxy)");
    });
  });

  test.each<[string, (web: kplus.Deployment) => void, object[]]>([
    [
      'route',
      (web) => {
        const gateway = kplus.Gateway.fromGatewayName(web, 'gateway', 'public', { listeners: { http: 'HTTP' } });
        web.route('shop.example.com', { '/': 'metrics' }, { gateway });
      },
      [{ name: 'metrics', port: 9090, targetPort: 'metrics' }],
    ],
    ['expose', (web) => web.expose({ metrics: 80 }), [{ name: 'metrics', port: 80, targetPort: 'metrics' }]],
    [
      'exposeViaService with ports',
      (web) => web.exposeViaService({ ports: [{ port: 80, targetPort: 9090 }] }),
      [{ port: 80, targetPort: 9090 }],
    ],
    [
      'exposeViaService',
      (web) => web.exposeViaService(),
      // As in cdk8s-plus: what a sidecar listens on is not for everybody.
      [{ name: 'http', port: 8080, targetPort: 8080 }],
    ],
    [
      'a Service of the workload, by the name',
      (web) => new kplus.Service(web, 's', { selector: web, ports: [{ port: 80, targetPort: 'metrics' }] }),
      [{ port: 80, targetPort: 'metrics' }],
    ],
    [
      'a Service of the workload, by a handle',
      (web) => new kplus.Service(web, 's', { selector: web, ports: [{ port: 53, targetPort: web.port('dns') }] }),
      [{ port: 53, targetPort: 'dns', protocol: 'UDP' }],
    ],
    [
      'a Service of the sidecar',
      (web) =>
        new kplus.Service(web, 's', {
          container: web.initContainers[1]!,
          ports: [{ port: 80, targetPort: web.initContainers[1]!.port('metrics') }],
        }),
      [{ port: 80, targetPort: 'metrics' }],
    ],
  ])('can be exposed by %s', (_, define, ports) => {
    expect(servicesOf(define)).toEqual(ports.map((port) => expect.objectContaining(port)));
  });

  test('are exposed if the containers declare none', () => {
    const manifests = Testing.synth(
      chartOf((chart) => {
        deployment(chart, [{ image }]).exposeViaService();
      }),
    ) as readonly AnyService[];
    expect(manifests.at(-1)?.spec.ports).toEqual([
      { name: 'metrics', port: 9090, targetPort: 9090 },
      { name: 'dns', port: 53, targetPort: 53, protocol: 'UDP' },
    ]);
  });

  test('are those that a Service may mean, and the message about any other lists them', () => {
    const [finding, ...others] = findings((chart) => {
      new kplus.Service(chart, 's', {
        selector: deployment(chart),
        ports: [{ port: 80, targetPort: 'metrcs' }],
      });
    });
    expect(finding).toContain("no selected pod has a TCP port named 'metrcs'");
    expect(finding).toContain("(ports: http 8080/TCP, metrics 9090/TCP, dns 53/UDP); did you mean 'metrics'?");
    expect(others).toEqual([]);
  });

  test('are not those of a container beside it', () => {
    const found = findings((chart) => {
      const web = deployment(chart);
      new kplus.Service(chart, 's', { container: web.containers[0]!, ports: [{ port: 80, targetPort: 'metrics' }] });
    });
    expect(found).toEqual([
      expect.stringContaining(
        "port 80: targetPort 'metrics' is not declared by container 'main' of Deployment 'shop/web' (http 8080/TCP)",
      ),
    ]);
  });

  test('are those of its own probes', () => {
    const readiness = kplus.Probe.fromHttpGet('/', { port: 'http' });
    const found = findings((chart) => {
      const initContainers: kplus.ContainerProps[] = [{ ...sidecar, readiness }];
      new kplus.Deployment(chart, 'web', { containers: [http], initContainers });
    });
    expect(found).toEqual([expect.stringContaining("has no TCP port named 'http'")]);
    const allowed = findings((chart) => {
      const port = kplus.unchecked(9999, 'listens without declaring it');
      const initContainers: kplus.ContainerProps[] = [
        { ...sidecar, readiness: kplus.Probe.fromHttpGet('/', { port }) },
      ];
      new kplus.Deployment(chart, 'web', { containers: [http], initContainers });
    });
    expect(allowed).toEqual([]);
  });

  test('are told by an application', () => {
    chartOf((chart) => {
      const { name: _, ports: __, ...rest } = sidecar;
      const initContainers: Record<string, kplus.AppContainer> = {
        proxy: { ...rest, ports: { admin: 9901 } },
        migrate: { image, ports: { debug: 5005 } },
      };
      const app = new kplus.App(chart, 'app', {
        containers: { web: { image, ports: { http: 8080 } } },
        initContainers,
      });
      expect(app.portMap).toEqual({ http: 8080, admin: 9901 });
      expect(Object.keys(app.containers)).toEqual(['web', 'proxy']);
      app.expose({ admin: 80 } as object as { http: 80 });
      expect(Testing.synth(chart)).toContainEqual(
        expect.objectContaining({
          kind: 'Service',
          spec: expect.objectContaining({ ports: [{ name: 'admin', port: 80, targetPort: 'admin' }] }) as object,
        }),
      );
    });
  });
});
