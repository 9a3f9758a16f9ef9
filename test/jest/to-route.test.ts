import { App, Chart, Testing } from 'cdk8s';
import { App as Application } from 'cdk8s-ports';
import '../../lib/jest/index';
import { messageOf, webAndApi } from './charts';

const chart = webAndApi({ port: { name: 'public', port: 80, targetPort: 'http' } });

describe('what arrives', () => {
  test.each([
    ['Service/web:80', 'Deployment/api:http'],
    ['Service/web:80', 'Deployment/api:8080'],
    ['web:80', 'api:http'],
    ['web:public', 'api:8080/TCP'],
    ['Service/default/web:80/TCP', 'Deployment/default/api:http'],
    ['default/web:80', 'default/api:http'],
    ['w*:80', '*pi:http'],
  ])('%s at %s', (from, to) => {
    expect(chart).toRoute(from, to);
    expect(Testing.synth(chart)).toRoute(from, to);
    expect(App.of(chart).synthYaml()).toRoute(from, to);
  });

  test('by number, where the Service says one or none', () => {
    expect(webAndApi({ port: { port: 80, targetPort: 8080 } })).toRoute('web:80', 'api:http');
    expect(webAndApi({ port: { port: 8080 } })).toRoute('web:8080', 'api:http');
  });

  test('with its protocol', () => {
    const udp = webAndApi({ port: { port: 53, targetPort: 'dns', protocol: 'UDP' } });
    expect(udp).toRoute('web:53/UDP', 'api:dns');
    expect(udp).toRoute('web:53', 'api:53/UDP');
    expect(webAndApi({ port: { port: 53, targetPort: 'dns' } })).not.toRoute('web:53', 'api:dns');
  });

  test('the ports of an application of ours', () => {
    const shop = new Chart(new App(), 'shop');
    const api = new Application(shop, 'api', {
      containers: { web: { image: 'x', ports: { http: 8080, admin: 9901 } } },
    });
    api.expose({ http: 80 });
    expect(shop).toRoute('Service/api:80', 'Deployment/api:http');
    expect(shop).not.toRoute('Service/api:80', 'Deployment/api:admin');
  });

  test('the ports of sidecars, in a cluster that looks at them', () => {
    const sidecar = [
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'api', labels: { app: 'api' } },
        spec: {
          containers: [{ name: 'main' }],
          initContainers: [
            { name: 'proxy', restartPolicy: 'Always', ports: [{ name: 'http', containerPort: 15001 }] },
            { name: 'setup', ports: [{ name: 'setup', containerPort: 1 }] },
          ],
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'web' },
        spec: { selector: { app: 'api' }, ports: [{ port: 80, targetPort: 'http' }] },
      },
    ];
    expect(sidecar).toRoute('web:80', 'Pod/api:http');
    expect(sidecar).not.toRoute('web:80', 'Pod/api:http', { kubernetesVersion: '1.32' });
  });
});

describe('messages show both sides', () => {
  const said = (assertion: () => void): string => messageOf(assertion);

  test('another port of the pods', () => {
    expect(
      said(() => {
        expect(chart).toRoute('web:80', 'api:admin');
      }),
    ).toBe(`expect(received).toRoute('web:80', 'api:admin')

Expected: Service web:80 -> Deployment api admin 9901/TCP
Received: Service web:80 -> targetPort "http" -> Deployment api http 8080/TCP
          Deployment api (ports: http 8080/TCP, admin 9901/TCP, dns 53/UDP)`);
  });

  test('no port of the pods', () => {
    expect(
      said(() => {
        expect(webAndApi({ port: { port: 80, targetPort: 'htpp' } })).toRoute('web:80', 'api:http');
      }),
    ).toContain(`Expected: Service web:80 -> Deployment api http 8080/TCP
Received: Service web:80 -> targetPort "htpp" -x- Deployment api (ports: http 8080/TCP, admin 9901/TCP, dns 53/UDP)`);
  });

  test('a number that nobody declares', () => {
    expect(
      said(() => {
        expect(webAndApi({ port: { port: 80, targetPort: 8081 } })).toRoute('web:80', 'api:http');
      }),
    ).toContain('Received: Service web:80 -> targetPort 8081 -x- Deployment api (ports: http 8080/TCP');
  });

  test('other pods', () => {
    expect(
      said(() => {
        expect(webAndApi({ port: { port: 80 }, selector: { app: 'web' } })).toRoute('web:80', 'api:http');
      }),
    )
      .toContain(`Received: Service web:80 -> targetPort 80 (the port, because targetPort is not set) -x- no pod has app=web
          Deployment api has the labels app=api; the Service selects app=web`);
  });

  test('pods in another namespace', () => {
    expect(
      said(() => {
        expect(webAndApi({ port: { port: 80 }, namespace: 'shop' })).toRoute('web:80', 'api:http');
      }),
    ).toContain("Deployment api is in namespace 'default', the Service in 'shop'");
  });

  test('a Service without pods of its own', () => {
    expect(
      said(() => {
        expect(webAndApi({ port: { port: 80 }, selector: {} })).toRoute('web:80', 'api:http');
      }),
    ).toContain('-x- it selects no pods');
  });

  test('behind not', () => {
    expect(
      said(() => {
        expect(chart).not.toRoute('web:80', 'api:http');
      }),
    ).toContain(`expect(received).not.toRoute('web:80', 'api:http')

Expected: not Service web:80 -> Deployment api http 8080/TCP
Received: Service web:80 -> targetPort "http" -> Deployment api http 8080/TCP`);
  });
});

describe('what does not exist is never an answer, behind not neither', () => {
  test.each([
    ['wbe:80', 'api:http', "no Service named 'wbe' (there are: Service web)"],
    ['web:81', 'api:http', "no port '81' in Service web (ports: public 80/TCP)"],
    ['web:publc', 'api:http', "did you mean 'public'?"],
    ['web:80/UDP', 'api:http', "no port '80/UDP' in Service web"],
    ['web:80', 'aip:http', "no workload named 'aip' (there are: Deployment api)"],
    ['web:80', 'StatefulSet/api:http', 'no workload of kind StatefulSet (there are: Deployment api)'],
    ['web:80', 'shop/api:http', "no workload named 'api' in namespace 'shop'"],
    ['web:80', 'api:htpp', "Deployment api (ports: http 8080/TCP, admin 9901/TCP, dns 53/UDP); did you mean 'http'?"],
    ['Ingress/web:80', 'api:http', 'no Service of kind Ingress (there are: Service web)'],
    ['web', 'api:http', "'web' is not a port of an object; write it as in Service/web:80"],
    ['web:80', 'a/b/c/api:http', 'is not a port of an object'],
  ])('%s, %s', (from, to, message) => {
    expect(() => {
      expect(chart).toRoute(from, to);
    }).toThrow(message);
    expect(() => {
      expect(chart).not.toRoute(from, to);
    }).toThrow(message);
  });

  test('a name that several have', () => {
    const [deployment, service] = Testing.synth(chart) as [object, object];
    expect(() => {
      expect([deployment, service, { ...deployment, kind: 'StatefulSet' }]).toRoute('web:80', 'api:http');
    }).toThrow("'api:http' matches Deployment api, StatefulSet api; write the kind or the namespace");
  });
});
